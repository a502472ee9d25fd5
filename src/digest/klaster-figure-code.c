#include "klaster-figure-code.h"

#include <glib/gi18n.h>
#include <string.h>

/* Signs of a code, and of an id that they are made of: 9 hexadecimal digits hold the 35 bits. */
#define LENGTH 7
#define HEX 9

static const char signs[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/* The records that hold figures, and where the figure is in them. */
static const struct
{
  const char *entity;
  const char *field;
} figures[] = {
  { "report_value", "value" }, { "village_index", "score" },      { "dataset_value", "value" },
  { "opd_program", "budget" }, { "bumdesma_year", "turnover" },   { "kawasan_index", "value" },
  { "bumdesma", "capital" },   { "innovation", "beneficiaries" }, { "partner_support", "value" },
};

static void
found_free (gpointer data)
{
  KlasterFigureFound *found = data;

  g_free (found->link.id);
  g_free (found->sentence);
  g_free (found->source);
  g_free (found);
}

/* The seven signs of ID. */
static void
encode (const char *id, char *code)
{
  gsize length = strlen (id);
  guint64 bits = length < HEX ? 0 : g_ascii_strtoull (id + length - HEX, NULL, 16);

  for (int i = LENGTH - 1; i >= 0; i--, bits >>= 5)
    code[i] = signs[bits & 31];
  code[LENGTH] = '\0';
}

/* What was typed as seven signs; FALSE when it cannot be a code. */
static gboolean
read_code (const char *text, char *code)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    {
      char sign = g_ascii_toupper (*text);

      if (strchr ("# -", sign) != NULL)
        continue;
      sign = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
      if (n == LENGTH || strchr (signs, sign) == NULL)
        return FALSE;
      code[n++] = sign;
    }
  code[n] = '\0';
  return n == LENGTH;
}

/* What kind of record it is, and its title: of a figure of a report that of the report, and the indicator. */
static char *
dup_title (KlasterReader *reader, const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  g_autofree char *title
      = klaster_reader_dup_title (reader, entity, klaster_record_get_id (record));

  return g_strdup_printf ("%s · %s", _ (entity->label), title);
}

/* The source of the record itself, else of the report that it belongs to. */
static char *
dup_source (KlasterReader *reader, const KlasterRecord *record)
{
  const char *source = klaster_record_get_text (record, "source");
  const char *report = g_strcmp0 (klaster_record_get_entity (record)->name, "report_value") == 0
                           ? klaster_record_get_text (record, "report")
                           : NULL;
  g_autoptr (KlasterRecord) owner
      = report != NULL ? klaster_reader_get (reader, klaster_entity_get ("report"), report, NULL)
                       : NULL;
  g_autofree char *title = NULL;
  const char *origin;

  if (owner == NULL)
    return g_strdup (source);
  title = klaster_reader_dup_title (reader, klaster_entity_get ("report"), report);
  origin = klaster_record_get_text (owner, "origin");
  /* Translators: the title of a report and where it came from. */
  return origin != NULL ? g_strdup_printf (_ ("Report %s, %s"), title, origin)
                        /* Translators: the title of a report. */
                        : g_strdup_printf (_ ("Report %s"), title);
}

static void
add_found (GPtrArray *all, KlasterReader *reader, const KlasterRecord *record, const char *field)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  KlasterFigureFound *found = g_new0 (KlasterFigureFound, 1);
  g_autofree char *title = dup_title (reader, record);
  g_autofree char *value = klaster_reader_format (reader, klaster_entity_get_field (entity, field),
                                                  klaster_record_get (record, field));

  found->link = (KlasterLink){ .entity = entity->name,
                               .id = g_strdup (klaster_record_get_id (record)),
                               .field = field };
  found->sentence = g_strdup_printf ("%s: %s", title, value);
  found->source = dup_source (reader, record);
  g_ptr_array_add (all, found);
}

/* Public functions */

char *
klaster_figure_code_dup (const char *id)
{
  char code[LENGTH + 1];

  encode (id, code);
  return g_strdup_printf ("#%.3s-%s", code, code + 3);
}

gboolean
klaster_figure_code_is_meant (const char *text)
{
  return *text == '#';
}

GPtrArray *
klaster_figure_code_find (KlasterReader *reader, const char *text, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (found_free);
  char wanted[LENGTH + 1], code[LENGTH + 1];

  if (!read_code (text, wanted))
    return g_steal_pointer (&all);
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const KlasterEntity *entity = klaster_entity_get (figures[i].entity);
      g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, "id", error);

      if (records == NULL)
        return NULL;
      for (guint k = 0; k < records->len; k++)
        {
          encode (klaster_record_get_id (records->pdata[k]), code);
          if (strcmp (code, wanted) == 0)
            add_found (all, reader, records->pdata[k], figures[i].field);
        }
    }
  return g_steal_pointer (&all);
}
