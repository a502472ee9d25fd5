/* Names for people: records by their title fields, regions out of the reference data. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-reader-private.h"
#include "klaster-wire.h"

/* A title may name a record that is named by a record; deeper than this is a mistake in the data. */
#define MAX_DEPTH 4
/* Names kept; a page shows some hundred. */
#define MAX_TITLES 5000

/* ---- regions */

/* A sample store shows its places under invented names: setting "sample.name.CODE". */
static KlasterStatement *
find_region (KlasterReader *self, const char *code)
{
  g_autoptr (KlasterStatement) statement = klaster_db_prepare (
      self->db,
      "SELECT level, coalesce((SELECT value FROM main.setting WHERE key = 'sample.name.' || code), "
      "name), kind FROM ref.region WHERE code = ?",
      NULL);

  if (statement == NULL || code == NULL)
    return NULL;
  klaster_statement_bind_text (statement, 1, code);
  if (klaster_statement_step (statement, NULL) != KLASTER_STEP_ROW)
    return NULL;
  return g_steal_pointer (&statement);
}

KlasterLevel
klaster_reader_get_region_level (KlasterReader *self, const char *code)
{
  g_autoptr (KlasterStatement) row = find_region (self, code);

  return row != NULL ? klaster_statement_get_integer (row, 0) : 0;
}

gboolean
klaster_reader_has_region (KlasterReader *self, const char *code)
{
  return klaster_reader_get_region_level (self, code) != 0;
}

char *
klaster_reader_dup_region_name (KlasterReader *self, const char *code)
{
  g_autoptr (KlasterStatement) row = find_region (self, code);

  return row != NULL ? klaster_statement_dup_text (row, 1) : NULL;
}

/* "Kec. Martapura", "Kab. Banjar"; a kota has the word in its name. */
static char *
name_with_kind (KlasterStatement *row, gboolean village_too)
{
  const char *name = klaster_statement_get_text (row, 1);
  const char *kind = klaster_statement_get_text (row, 2);

  if (g_strcmp0 (kind, "kecamatan") == 0)
    return g_strdup_printf ("Kec. %s", name);
  if (g_strcmp0 (kind, "kabupaten") == 0)
    return g_strdup_printf ("Kab. %s", name);
  if (g_strcmp0 (kind, "provinsi") == 0)
    return g_strdup_printf ("Provinsi %s", name);
  if (village_too && g_strcmp0 (kind, "desa") == 0)
    return g_strdup_printf ("Desa %s", name);
  if (village_too && g_strcmp0 (kind, "kelurahan") == 0)
    return g_strdup_printf ("Kelurahan %s", name);
  return g_strdup (name);
}

static char *
dup_full_name (KlasterReader *self, const char *code, gboolean village_too)
{
  g_autoptr (KlasterStatement) row = find_region (self, code);
  GString *full;
  KlasterLevel level;

  if (row == NULL)
    return NULL;
  level = klaster_statement_get_integer (row, 0);
  full = g_string_new (NULL);
  for (; row != NULL; level >>= 1)
    {
      g_autofree char *name = name_with_kind (row, village_too);
      g_autofree char *parent = NULL;

      g_string_append_printf (full, "%s%s", full->len > 0 ? ", " : "", name);
      klaster_statement_release (g_steal_pointer (&row));
      if (level > KLASTER_LEVEL_KABUPATEN)
        {
          parent = klaster_region_code_dup_parent (code, level >> 1);
          row = find_region (self, parent);
        }
    }
  return g_string_free (full, FALSE);
}

char *
klaster_reader_dup_region_full_name (KlasterReader *self, const char *code)
{
  return dup_full_name (self, code, FALSE);
}

char *
klaster_reader_dup_place_name (KlasterReader *self, const char *code)
{
  return dup_full_name (self, code, TRUE);
}

static gboolean
on_region_exists_cb (const char *code, gpointer reader)
{
  return klaster_reader_has_region (reader, code);
}

void
klaster_reader_read_region (KlasterReader *self, const char *text, KlasterRegionReading *reading)
{
  klaster_region_read (text, on_region_exists_cb, self, reading);
}

/* ---- records and values */

static char *
dup_title (KlasterReader *self, const KlasterEntity *entity, const char *id, guint depth);

static char *
format_region (KlasterReader *self, const char *code)
{
  char *name = klaster_reader_dup_region_name (self, code);

  return name != NULL ? name : g_strdup (code);
}

static char *
format_region_list (KlasterReader *self, const char *list)
{
  g_auto (GStrv) codes = g_strsplit (list, ", ", -1);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      char *code = codes[i];

      codes[i] = format_region (self, code);
      g_free (code);
    }
  return g_strjoinv (", ", codes);
}

static char *
format_value (KlasterReader *self,
              const KlasterField *field,
              const KlasterValue *value,
              guint depth)
{
  if (value->type != KLASTER_VALUE_TEXT)
    return klaster_field_format (field, value);
  if (field->type == KLASTER_FIELD_REGION)
    return format_region (self, value->text);
  if ((field->flags & KLASTER_FIELD_LIST) != 0)
    return format_region_list (self, value->text);
  if (field->target != NULL)
    return dup_title (self, klaster_entity_get (field->target), value->text, depth + 1);
  return klaster_field_format (field, value);
}

static char *
make_title (KlasterReader *self, const KlasterRecord *record, guint depth)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  GString *title = g_string_new (NULL);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterField *field = &entity->fields[i];
      const KlasterValue *value = klaster_record_get_at (record, i);
      g_autofree char *part = NULL;

      if ((field->flags & KLASTER_FIELD_TITLE) == 0 || klaster_value_is_blank (value))
        continue;
      part = format_value (self, field, value, depth);
      g_string_append_printf (title, "%s%s", title->len > 0 ? " · " : "", part);
    }
  if (title->len == 0)
    g_string_append (title, _ (entity->label));
  return g_string_free (title, FALSE);
}

/* What the journal kept of a record when it was removed, so that history which names it stays readable. */
static KlasterRecord *
load_removed (KlasterReader *self, const KlasterEntity *entity, const char *id)
{
  g_autoptr (KlasterStatement) row = klaster_db_prepare (
      self->db,
      "SELECT data FROM main.change_record WHERE record = ? AND entity = ? AND removed = 1"
      " ORDER BY change DESC, line DESC LIMIT 1",
      NULL);

  if (row == NULL)
    return NULL;
  klaster_statement_bind_text (row, 1, id);
  klaster_statement_bind_text (row, 2, entity->name);
  if (klaster_statement_step (row, NULL) != KLASTER_STEP_ROW)
    return NULL;
  return klaster_wire_parse_json (entity, id, klaster_statement_get_text (row, 0));
}

static char *
dup_removed_title (KlasterReader *self, const KlasterEntity *entity, const char *id, guint depth)
{
  g_autoptr (KlasterRecord) record = load_removed (self, entity, id);
  g_autofree char *title = record != NULL ? make_title (self, record, depth) : NULL;

  if (title == NULL)
    return g_strdup ("–");
  /* Translators: name of a record that is no longer there. */
  return g_strdup_printf (_ ("%s (removed)"), title);
}

static char *
dup_title (KlasterReader *self, const KlasterEntity *entity, const char *id, guint depth)
{
  g_autoptr (KlasterRecord) record = NULL;
  g_autofree char *key = NULL;
  char *title;

  if (id == NULL || depth > MAX_DEPTH)
    return g_strdup ("–");
  key = g_strdup_printf ("%s %s", entity->name, id);
  title = g_hash_table_lookup (self->titles, key);
  if (title != NULL)
    return g_strdup (title);
  record = klaster_reader_get (self, entity, id, NULL);
  title = record != NULL ? make_title (self, record, depth)
                         : dup_removed_title (self, entity, id, depth);
  if (g_hash_table_size (self->titles) >= MAX_TITLES)
    g_hash_table_remove_all (self->titles);
  g_hash_table_insert (self->titles, g_steal_pointer (&key), g_strdup (title));
  return title;
}

char *
klaster_reader_dup_title (KlasterReader *self, const KlasterEntity *entity, const char *id)
{
  return dup_title (self, entity, id, 0);
}

char *
klaster_reader_format (KlasterReader *self, const KlasterField *field, const KlasterValue *value)
{
  return format_value (self, field, value, 0);
}
