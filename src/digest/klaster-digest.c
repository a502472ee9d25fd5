/* Figures, means, links and the small readers of records that every digest needs. */
#include "klaster-digest-private.h"

#include <glib/gi18n.h>
#include <math.h>

KlasterFigure
klaster_figure (double value)
{
  return (KlasterFigure){ .value = value, .blank = KLASTER_BLANK_NOT_ANSWERED };
}

KlasterFigure
klaster_figure_blank (KlasterBlank blank)
{
  return (KlasterFigure){ .value = NAN, .blank = blank };
}

KlasterFigure
klaster_figure_from_value (const KlasterValue *value)
{
  if (value->type == KLASTER_VALUE_BLANK)
    return klaster_figure_blank (value->blank);
  return klaster_figure (klaster_value_get_number (value));
}

gboolean
klaster_figure_is_blank (KlasterFigure figure)
{
  return isnan (figure.value);
}

void
klaster_mean_add (KlasterMean *self, KlasterFigure figure)
{
  self->of++;
  if (klaster_figure_is_blank (figure))
    return;
  self->mean = self->n == 0 ? figure.value
                            : self->mean + (figure.value - self->mean) / (double)(self->n + 1);
  self->n++;
}

char *
klaster_count_dup_text (guint n, guint of)
{
  g_autofree char *part = klaster_format_integer (n);
  g_autofree char *whole = klaster_format_integer (of);

  /* Translators: how many of how many, "7 of 9". */
  return g_strdup_printf (C_ ("count", "%s of %s"), part, whole);
}

int
klaster_compare_days (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return x < y ? -1 : x > y;
}

/* Mondays to Fridays up to and including the Julian day; day 1 of GDate is a Monday. */
static guint
count_weekdays (guint32 julian)
{
  return julian / 7 * 5 + MIN (julian % 7, 5);
}

static gboolean
is_weekday (guint32 julian)
{
  return (julian - 1) % 7 < 5;
}

guint
klaster_working_days (const GDate *from, const GDate *to, const GArray *holidays)
{
  guint32 first, last;
  guint n;

  if (!g_date_valid (from) || !g_date_valid (to) || g_date_compare (to, from) <= 0)
    return 0;
  first = g_date_get_julian (from) + 1;
  last = g_date_get_julian (to);
  n = count_weekdays (last) - count_weekdays (first - 1);
  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      guint32 day = g_array_index (holidays, guint32, i);
      gboolean twice = i > 0 && g_array_index (holidays, guint32, i - 1) == day;

      n -= day >= first && day <= last && is_weekday (day) && !twice;
    }
  return n;
}

static void
add_day (GArray *days, const char *iso)
{
  GDate date;

  if (klaster_date_from_iso (iso, &date))
    {
      guint32 julian = g_date_get_julian (&date);

      g_array_append_val (days, julian);
    }
}

GArray *
klaster_dup_holidays (KlasterReader *reader)
{
  g_autofree char *text = klaster_reader_dup_setting (reader, KLASTER_SETTING_HOLIDAYS, "");
  g_auto (GStrv) parts = g_strsplit_set (text, ", ;\n", -1);
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("holiday"), NULL, "date", NULL);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; parts[i] != NULL; i++)
    add_day (days, parts[i]);
  for (guint i = 0; records != NULL && i < records->len; i++)
    add_day (days, klaster_record_get_text (records->pdata[i], "date"));
  g_array_sort (days, klaster_compare_days);
  return days;
}

struct _KlasterTitles
{
  KlasterReader *reader; /* borrowed */
  GHashTable *by_id;
};

KlasterTitles *
klaster_titles_new (KlasterReader *reader)
{
  KlasterTitles *self = g_new0 (KlasterTitles, 1);

  self->reader = reader;
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
klaster_titles_free (KlasterTitles *self)
{
  g_hash_table_unref (self->by_id);
  g_free (self);
}

const char *
klaster_titles_get (KlasterTitles *self, const char *entity, const char *id)
{
  char *title;

  if (id == NULL)
    return NULL;
  title = g_hash_table_lookup (self->by_id, id);
  if (title == NULL)
    {
      title = klaster_reader_dup_title (self->reader, klaster_entity_get (entity), id);
      g_hash_table_insert (self->by_id, g_strdup (id), title);
    }
  return title;
}

GHashTable *
klaster_group_records (GPtrArray *records, const char *field)
{
  GHashTable *groups
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *key = klaster_record_get_text (record, field);
      GPtrArray *group;

      if (key == NULL)
        continue;
      group = g_hash_table_lookup (groups, key);
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func ((GDestroyNotify)klaster_record_unref);
          g_hash_table_insert (groups, (gpointer)key, group);
        }
      g_ptr_array_add (group, klaster_record_ref (record));
    }
  return groups;
}

GPtrArray *
klaster_group_get (GHashTable *groups, const char *key)
{
  static GPtrArray *none;
  GPtrArray *group = key != NULL ? g_hash_table_lookup (groups, key) : NULL;

  if (g_once_init_enter (&none))
    g_once_init_leave (&none, g_ptr_array_new ());
  return group != NULL ? group : none;
}

KlasterFigure
klaster_figure_of (const KlasterRecord *record, const char *field)
{
  return record != NULL ? klaster_figure_from_value (klaster_record_get (record, field))
                        : klaster_figure_blank (KLASTER_BLANK_NOT_ANSWERED);
}

char *
klaster_dup_text (const KlasterRecord *record, const char *field)
{
  return record != NULL ? g_strdup (klaster_record_get_text (record, field)) : NULL;
}

char *
klaster_dup_text_or_empty (const KlasterRecord *record, const char *field)
{
  char *text = klaster_dup_text (record, field);

  return text != NULL ? text : g_strdup ("");
}

char *
klaster_dup_choice (const KlasterRecord *record, const char *field, const char *fallback)
{
  const char *key = klaster_record_get_text (record, field);

  if (key == NULL)
    return g_strdup (fallback);
  return g_strdup (klaster_field_get_choice_label (
      klaster_entity_get_field (klaster_record_get_entity (record), field), key));
}

GDate
klaster_get_date (const KlasterRecord *record, const char *field)
{
  GDate date;

  g_date_clear (&date, 1);
  if (record != NULL)
    klaster_date_from_iso (klaster_record_get_text (record, field), &date);
  return date;
}

gboolean
klaster_is_date_exact (const KlasterRecord *record)
{
  return !klaster_record_has (record, "date_exact")
         || klaster_record_get_boolean (record, "date_exact");
}

KlasterPeriod
klaster_get_period (const KlasterRecord *record, const char *field)
{
  KlasterPeriod period = { 0, 0 };
  const char *text = klaster_record_get_text (record, field);

  if (text != NULL)
    klaster_period_parse (text, &period, NULL);
  return period;
}

char *
klaster_join_sentences (const char *first, ...)
{
  GString *text = g_string_new (first);
  va_list args;

  va_start (args, first);
  for (const char *part = va_arg (args, const char *); part != NULL;
       part = va_arg (args, const char *))
    if (*part != '\0')
      {
        g_string_append (text, text->len > 0 ? " " : "");
        g_string_append (text, part);
      }
  va_end (args);
  return g_string_free (text, FALSE);
}

void
klaster_add_counted (GStrvBuilder *builder, const char *format, guint n)
{
  g_autofree char *number = klaster_format_integer (n);
  g_autoptr (GString) part = g_string_new (format);

  g_string_replace (part, "%u", number, 1);
  g_strv_builder_add (builder, part->str);
}

const char *
klaster_village_or_unfilled (const char *name)
{
  /* Translators: in the place of the name of a village that is not known yet. */
  return name != NULL ? name : _ ("not filled in yet");
}

void
klaster_link_clear (KlasterLink *self)
{
  g_clear_pointer (&self->id, g_free);
}

void
klaster_missing_free (KlasterMissing *self)
{
  klaster_link_clear (&self->link);
  g_free (self->sentence);
  g_free (self);
}

void
klaster_change_line_free (KlasterChangeLine *self)
{
  klaster_link_clear (&self->link);
  g_free (self->time);
  g_free (self->officer);
  g_free (self->summary);
  g_free (self->what);
  g_free (self);
}

void
klaster_missing_add (GPtrArray *missing,
                     const char *entity,
                     const char *id,
                     const char *field,
                     char *sentence)
{
  KlasterMissing *item = g_new0 (KlasterMissing, 1);

  item->link.entity = entity;
  item->link.id = g_strdup (id);
  item->link.field = field;
  item->sentence = sentence;
  g_ptr_array_add (missing, item);
}
