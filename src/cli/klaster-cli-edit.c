/* Writing records: add, set, remove, undo, redo. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-format.h"

typedef struct
{
  const char *text;
  KlasterRegionReading *reading;
} Reading;

static gpointer
read_region (KlasterReader *reader, gpointer data, GError **error)
{
  const Reading *question = data;

  klaster_reader_read_region (reader, question->text, question->reading);
  return NULL;
}

/* A region code as typed; repairs are told, never taken by themselves. */
static gboolean
parse_region (KlasterStore *store,
              const KlasterField *field,
              const char *text,
              KlasterValue *value,
              GError **error)
{
  g_auto (KlasterRegionReading) reading = { 0 };
  Reading question = { text, &reading };
  g_autoptr (GError) trouble = NULL;

  if (*text == '\0')
    return TRUE;
  klaster_store_run (store, read_region, &question, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  if (reading.kind == KLASTER_READING_EXACT)
    {
      *value = klaster_value_text (reading.candidates[0]);
      return TRUE;
    }
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, "%s: %s", _ (field->label),
               reading.reason);
  return FALSE;
}

/* A reference by id, its beginning, or a kabupaten code for sites. */
static gboolean
parse_reference (KlasterStore *store,
                 const KlasterField *field,
                 const char *text,
                 KlasterValue *value,
                 GError **error)
{
  g_autofree char *id = NULL;

  if (*text == '\0')
    return TRUE;
  id = klaster_cli_dup_id (store, klaster_entity_get (field->target), text, error);
  if (id == NULL)
    return FALSE;
  *value = klaster_value_text (id);
  return TRUE;
}

/* Sets FIELD=VALUE of WORD in RECORD. */
static gboolean
apply_word (KlasterStore *store, KlasterRecord *record, const char *word, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals == NULL ? NULL : g_strndup (word, (gsize)(equals - word));
  int index = name == NULL ? -1 : klaster_entity_find_field (entity, name);
  KlasterValue value = KLASTER_VALUE_INIT;
  const KlasterField *field;
  gboolean ok;

  if (index < 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%.60s” is not FIELD=VALUE with a field of %s."), word, entity->name);
      return FALSE;
    }
  field = &entity->fields[index];
  if (field->type == KLASTER_FIELD_REGION)
    ok = parse_region (store, field, equals + 1, &value, error);
  else if (field->type == KLASTER_FIELD_REFERENCE)
    ok = parse_reference (store, field, equals + 1, &value, error);
  else
    ok = klaster_field_parse (field, equals + 1, &value, error);
  if (ok)
    klaster_record_take_at (record, (guint)index, value);
  return ok;
}

static int
fail_or_misuse (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return klaster_cli_misuse ("%s", error->message);
  return klaster_cli_fail (error);
}

static int
commit (const KlasterArguments *arguments, KlasterStore *store, KlasterChange *change)
{
  g_autoptr (GError) error = NULL;

  if (arguments->reason != NULL)
    klaster_change_set_reason (change, arguments->reason);
  if (arguments->confirm)
    klaster_change_confirm (change);
  if (!klaster_store_commit (store, change, &error))
    return klaster_cli_fail (error);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

int
klaster_cli_add (const KlasterArguments *arguments, KlasterStore *store)
{
  const KlasterEntity *entity = klaster_cli_find_entity (arguments->words[0]);
  g_autoptr (KlasterRecord) record = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  int code;

  if (entity == NULL)
    return KLASTER_EXIT_USAGE;
  record = klaster_record_new (entity, NULL);
  for (guint i = 1; i < arguments->n_words; i++)
    if (!apply_word (store, record, arguments->words[i], &error))
      return fail_or_misuse (error);
  /* Translators: %s is a kind of record. */
  summary = g_strdup_printf (_ ("%s added"), _ (entity->label));
  change = klaster_change_new (summary);
  klaster_change_insert (change, record);
  code = commit (arguments, store, change);
  if (code == KLASTER_EXIT_DONE)
    g_print ("%s\n", klaster_record_get_id (record));
  return code;
}

typedef struct
{
  const KlasterEntity *entity;
  const char *id;
} Wanted;

static gpointer
get_record (KlasterReader *reader, gpointer data, GError **error)
{
  const Wanted *wanted = data;

  return klaster_reader_get (reader, wanted->entity, wanted->id, error);
}

int
klaster_cli_set (const KlasterArguments *arguments, KlasterStore *store)
{
  Wanted wanted = { .entity = klaster_cli_find_entity (arguments->words[0]) };
  g_autofree char *id = NULL;
  g_autoptr (KlasterRecord) stored = NULL;
  g_autoptr (KlasterRecord) record = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;

  if (wanted.entity == NULL)
    return KLASTER_EXIT_USAGE;
  id = klaster_cli_dup_id (store, wanted.entity, arguments->words[1], &error);
  if (id == NULL)
    return klaster_cli_fail (error);
  wanted.id = id;
  stored = klaster_store_run (store, get_record, &wanted, &error);
  if (stored == NULL)
    return klaster_cli_fail (error);
  record = klaster_record_copy (stored);
  for (guint i = 2; i < arguments->n_words; i++)
    if (!apply_word (store, record, arguments->words[i], &error))
      return fail_or_misuse (error);
  /* Translators: %s is a kind of record. */
  summary = g_strdup_printf (_ ("%s changed"), _ (wanted.entity->label));
  change = klaster_change_new (summary);
  klaster_change_update (change, record);
  return commit (arguments, store, change);
}

int
klaster_cli_remove (const KlasterArguments *arguments, KlasterStore *store)
{
  const KlasterEntity *entity = klaster_cli_find_entity (arguments->words[0]);
  g_autofree char *id = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (KlasterChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (entity == NULL)
    return KLASTER_EXIT_USAGE;
  id = klaster_cli_dup_id (store, entity, arguments->words[1], &error);
  if (id == NULL)
    return klaster_cli_fail (error);
  /* Translators: %s is a kind of record. */
  summary = g_strdup_printf (_ ("%s removed"), _ (entity->label));
  change = klaster_change_new (summary);
  klaster_change_remove (change, entity, id);
  return commit (arguments, store, change);
}

int
klaster_cli_undo (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_undo (store, &summary, &error))
    return klaster_cli_fail (error);
  /* Translators: %s is the change that was taken back. */
  g_print (_ ("Taken back: %s"), summary);
  g_print ("\n");
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_redo (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_redo (store, &summary, &error))
    return klaster_cli_fail (error);
  /* Translators: %s is the change that was done again. */
  g_print (_ ("Done again: %s"), summary);
  g_print ("\n");
  return KLASTER_EXIT_DONE;
}
