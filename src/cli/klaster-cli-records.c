/* Reading records: list, get, history, search. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-award-blind.h"
#include "klaster-cli-private.h"
#include "klaster-format.h"

typedef struct
{
  const KlasterEntity *entity;
  const char *id;
  const char *field;
  const char *text;
} Question;

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

static void
add_row (GPtrArray *rows, GStrvBuilder *builder)
{
  g_ptr_array_add (rows, g_strv_builder_end (builder));
}

static void
add_words (GPtrArray *rows,
           const char *first,
           const char *second,
           const char *third,
           const char *fourth)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const words[] = { first, second, third, fourth };

  for (guint i = 0; i < G_N_ELEMENTS (words) && words[i] != NULL; i++)
    g_strv_builder_add (builder, words[i]);
  add_row (rows, builder);
}

static gboolean
is_listed (const KlasterField *field)
{
  return (field->flags & KLASTER_FIELD_COLUMN) != 0;
}

static gpointer
list_records (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  const KlasterEntity *entity = question->entity;
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, NULL, error);
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();

  if (records == NULL || !klaster_award_hide_scores (reader, records, error))
    return NULL;
  if (!entity->reference)
    g_strv_builder_add (heads, "id");
  for (guint f = 0; f < entity->n_fields; f++)
    if (is_listed (&entity->fields[f]))
      g_strv_builder_add (heads, entity->fields[f].name);
  add_row (rows, heads);
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

      if (!entity->reference)
        g_strv_builder_add (cells, klaster_record_get_id (records->pdata[i]));
      for (guint f = 0; f < entity->n_fields; f++)
        if (is_listed (&entity->fields[f]))
          {
            g_autofree char *text = klaster_reader_format (
                reader, &entity->fields[f], klaster_record_get_at (records->pdata[i], f));

            g_strv_builder_add (cells, text);
          }
      add_row (rows, cells);
    }
  return g_steal_pointer (&rows);
}

static gpointer
get_record (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, question->entity, question->id, error);
  g_autoptr (GPtrArray) rows = new_rows ();

  if (record == NULL)
    return NULL;
  add_words (rows, "field", "label", "value", NULL);
  add_words (rows, "id", "id", klaster_record_get_id (record), NULL);
  for (guint f = 0; f < question->entity->n_fields; f++)
    {
      const KlasterField *field = &question->entity->fields[f];
      g_autofree char *text
          = klaster_reader_format (reader, field, klaster_record_get_at (record, f));

      add_words (rows, field->name, _ (field->label), text, NULL);
    }
  return g_steal_pointer (&rows);
}

static char *
format_line (KlasterReader *reader, const KlasterHistoryLine *line, const char *wire)
{
  g_auto (KlasterValue) value = KLASTER_VALUE_INIT;

  if (line->field == NULL || !klaster_field_read_wire (line->field, wire, &value))
    return g_strdup (wire != NULL ? wire : "–");
  return klaster_reader_format (reader, line->field, &value);
}

/* The record was made, or removed: then with the name that it had. */
static char *
describe_life (KlasterReader *reader, const Question *question, const KlasterHistoryLine *line)
{
  g_autofree char *title
      = line->removed ? klaster_reader_dup_title (reader, question->entity, question->id) : NULL;

  return title == NULL ? g_strdup (_ ("made")) : g_strconcat (_ ("removed"), ": ", title, NULL);
}

static gpointer
list_history (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) lines
      = klaster_reader_history (reader, question->entity, question->id, question->field, error);
  g_autoptr (GPtrArray) rows = new_rows ();

  if (lines == NULL)
    return NULL;
  add_words (rows, "time", "officer", "field", "change");
  for (guint i = 0; i < lines->len; i++)
    {
      const KlasterHistoryLine *line = lines->pdata[i];
      g_autofree char *time = klaster_format_iso_time (line->change->time);
      g_autofree char *old_text = format_line (reader, line, line->old_value);
      g_autofree char *new_text = format_line (reader, line, line->new_value);
      g_autofree char *change = line->field != NULL
                                    ? g_strdup_printf ("%s → %s", old_text, new_text)
                                    : describe_life (reader, question, line);

      add_words (rows, time, line->change->officer != NULL ? line->change->officer : "",
                 line->field != NULL ? line->field->name : "", change);
    }
  return g_steal_pointer (&rows);
}

static gpointer
search_places (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) places
      = klaster_reader_search_places (reader, question->text, KLASTER_LEVEL_ANY, NULL, 20, error);
  g_autoptr (GPtrArray) rows = new_rows ();

  if (places == NULL)
    return NULL;
  add_words (rows, "code", "name", NULL, NULL);
  for (guint i = 0; i < places->len; i++)
    {
      const KlasterPlace *place = places->pdata[i];

      add_words (rows, place->code, place->full_name, NULL, NULL);
    }
  return g_steal_pointer (&rows);
}

static int
ask (KlasterStore *store, KlasterStoreFunc func, Question *question, gboolean json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = klaster_store_run (store, func, question, &error);

  if (rows == NULL)
    return klaster_cli_fail (error);
  klaster_cli_print_rows (rows, json);
  return KLASTER_EXIT_DONE;
}

static gpointer
find_id (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, question->entity, NULL, NULL, error);
  const char *found = NULL;
  guint n = 0;

  if (records == NULL)
    return NULL;
  for (guint i = 0; i < records->len; i++)
    {
      const char *id = klaster_record_get_id (records->pdata[i]);
      gboolean site
          = strcmp (question->entity->name, "site") == 0
            && g_strcmp0 (klaster_record_get_text (records->pdata[i], "kabupaten"), question->text)
                   == 0
            && g_strcmp0 (klaster_record_get_text (records->pdata[i], "status"), "designated") == 0;

      if (site || g_str_has_prefix (id, question->text))
        {
          found = id;
          n++;
        }
    }
  if (n == 1)
    return g_strdup (found);
  g_set_error (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_NOT_FOUND,
               n == 0 ? _ ("%s: there is no record %s.")
                      : _ ("%s: more than one record begins with %s. Write more of the id."),
               _ (question->entity->label), question->text);
  return NULL;
}

/* Public functions */

char *
klaster_cli_dup_id (KlasterStore *store,
                    const KlasterEntity *entity,
                    const char *typed,
                    GError **error)
{
  Question question = { .entity = entity, .text = typed };

  if (entity->reference || klaster_uuid_is_valid (typed))
    return g_strdup (typed);
  return klaster_store_run (store, find_id, &question, error);
}

int
klaster_cli_list (const KlasterArguments *arguments, KlasterStore *store)
{
  Question question = { .entity = klaster_cli_find_entity (arguments->words[0]) };

  return question.entity == NULL ? KLASTER_EXIT_USAGE
                                 : ask (store, list_records, &question, arguments->json);
}

static int
ask_about_record (const KlasterArguments *arguments, KlasterStore *store, KlasterStoreFunc func)
{
  Question question = { .entity = klaster_cli_find_entity (arguments->words[0]) };
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  if (question.entity == NULL)
    return KLASTER_EXIT_USAGE;
  id = klaster_cli_dup_id (store, question.entity, arguments->words[1], &error);
  if (id == NULL)
    return klaster_cli_fail (error);
  question.id = id;
  if (arguments->n_words > 2)
    {
      question.field = arguments->words[2];
      if (klaster_entity_find_field (question.entity, question.field) < 0)
        return klaster_cli_misuse (_ ("%s has no field %s."), question.entity->name,
                                   question.field);
    }
  return ask (store, func, &question, arguments->json);
}

int
klaster_cli_get (const KlasterArguments *arguments, KlasterStore *store)
{
  return ask_about_record (arguments, store, get_record);
}

int
klaster_cli_history (const KlasterArguments *arguments, KlasterStore *store)
{
  return ask_about_record (arguments, store, list_history);
}

int
klaster_cli_search (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autofree char *text = g_strjoinv (" ", arguments->words);
  Question question = { .text = text };

  return ask (store, search_places, &question, arguments->json);
}
