/* Mappings that people settled, kept as records "import_mapping": the fingerprint of the heads is their
 * source, columns are JSON:
 *
 *   {"kind":"records","columns":[{"target":"score","reading":1}, null],"constants":{"year":"2025"}}
 */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "klaster-format.h"
#include "klaster-import-private.h"

static const char *const kind_names[] = { [KLASTER_IMPORT_NOTHING] = "nothing",
                                          [KLASTER_IMPORT_RECORDS] = "records",
                                          [KLASTER_IMPORT_REPORTS] = "reports",
                                          [KLASTER_IMPORT_REPEATS] = "repeats" };

char *
klaster_import_mapping_dup_fingerprint (const KlasterImportSheetSlot *slot)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;

      g_checksum_update (checksum, (const guchar *)head, (gssize)strlen (head) + 1);
    }
  return g_strdup_printf ("heads:%.32s", g_checksum_get_string (checksum));
}

GHashTable *
klaster_import_mapping_load (KlasterReader *reader, GError **error)
{
  const KlasterEntity *entity = klaster_entity_get ("import_mapping");
  g_autoptr (GPtrArray) records = klaster_reader_list (reader, entity, NULL, "name", error);
  GHashTable *mappings;

  if (records == NULL)
    return NULL;
  mappings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                    (GDestroyNotify)klaster_record_unref);
  for (guint i = 0; i < records->len; i++)
    {
      const char *fingerprint = klaster_record_get_text (records->pdata[i], "source");

      if (fingerprint != NULL)
        g_hash_table_replace (mappings, g_strdup (fingerprint),
                              klaster_record_ref (records->pdata[i]));
    }
  return mappings;
}

/* ---- taking */

static gboolean
find_mapping_kind (const char *name, KlasterImportKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    if (g_strcmp0 (kind_names[i], name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

static const char *
get_string (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static void
take_columns (KlasterImportSheetSlot *slot, JsonArray *columns)
{
  for (guint i = 0; i < slot->columns->len; i++)
    {
      JsonNode *node
          = i < json_array_get_length (columns) ? json_array_get_element (columns, i) : NULL;
      JsonObject *column
          = node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *target = column != NULL ? get_string (column, "target") : NULL;
      KlasterImportColumnSlot *it = klaster_import_slot_get_column (slot, i);

      klaster_import_slot_set_target (slot, i, target);
      if (it->target == NULL)
        continue;
      it->shown.reading = (KlasterImportReading)CLAMP (
          json_object_get_int_member_with_default (column, "reading", it->shown.reading), 0,
          KLASTER_N_READS - 1);
      it->shown.doubtful = FALSE;
    }
}

static void
take_constants (KlasterImportSheetSlot *slot, JsonObject *constants)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init (&iter, constants);
  while (json_object_iter_next (&iter, &key, &node))
    if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_string (node) != NULL
        && klaster_import_slot_find_target (slot, key) != NULL)
      g_hash_table_replace (slot->constants, g_strdup (key),
                            g_strdup (json_node_get_string (node)));
}

static gboolean
take_mapping (const KlasterImport *self, KlasterImportSheetSlot *slot, const KlasterRecord *record)
{
  const char *text = klaster_record_get_text (record, "columns");
  const KlasterEntity *entity = klaster_entity_find (klaster_record_get_text (record, "entity"));
  g_autoptr (JsonNode) root = text != NULL ? json_from_string (text, NULL) : NULL;
  JsonObject *object
      = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *columns = object != NULL ? json_object_get_member (object, "columns") : NULL;
  JsonNode *constants = object != NULL ? json_object_get_member (object, "constants") : NULL;
  KlasterImportKind kind;

  if (columns == NULL || !JSON_NODE_HOLDS_ARRAY (columns)
      || !find_mapping_kind (get_string (object, "kind"), &kind) || entity == NULL)
    return FALSE;
  klaster_import_slot_set_kind (self, slot, kind, entity);
  take_columns (slot, json_node_get_array (columns));
  if (constants != NULL && JSON_NODE_HOLDS_OBJECT (constants))
    take_constants (slot, json_node_get_object (constants));
  g_free (slot->mapping);
  slot->mapping = g_strdup (klaster_record_get_text (record, "name"));
  slot->shown.mapping = slot->mapping;
  g_free (slot->reason);
  /* Translators: %s is the name of a mapping. */
  slot->reason = g_strdup_printf (_ ("Settled before: “%s”"), slot->mapping);
  slot->shown.reason = slot->reason;
  return TRUE;
}

gboolean
klaster_import_mapping_apply (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  const KlasterRecord *record = g_hash_table_lookup (self->mappings, slot->fingerprint);

  return record != NULL && take_mapping (self, slot, record);
}

gboolean
klaster_import_use_mapping (KlasterImport *self, const char *name, GError **error)
{
  GHashTableIter iter;
  gpointer fingerprint, value;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);
  g_hash_table_iter_init (&iter, self->mappings);
  while (g_hash_table_iter_next (&iter, &fingerprint, &value))
    for (guint i = 0; i < self->sheets->len; i++)
      if (g_strcmp0 (klaster_record_get_text (value, "name"), name) == 0
          && strcmp (fingerprint, klaster_import_slot (self, i)->fingerprint) == 0
          && take_mapping (self, klaster_import_slot (self, i), value))
        {
          self->revision++;
          return TRUE;
        }
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
               /* Translators: %s is the name of a mapping. */
               _ ("No mapping “%s” is kept that fits the columns of these files."), name);
  return FALSE;
}

/* ---- keeping */

static char *
write_columns (const KlasterImportSheetSlot *slot)
{
  g_autoptr (JsonBuilder) json = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  GHashTableIter iter;
  gpointer key, text;

  json_builder_begin_object (json);
  json_builder_set_member_name (json, "kind");
  json_builder_add_string_value (json, kind_names[slot->shown.kind]);
  json_builder_set_member_name (json, "columns");
  json_builder_begin_array (json);
  for (guint i = 0; i < slot->columns->len; i++)
    {
      const KlasterImportColumnSlot *column = klaster_import_slot_get_column (slot, i);

      if (column->target == NULL)
        {
          json_builder_add_null_value (json);
          continue;
        }
      json_builder_begin_object (json);
      json_builder_set_member_name (json, "target");
      json_builder_add_string_value (json, column->target);
      json_builder_set_member_name (json, "reading");
      json_builder_add_int_value (json, column->shown.reading);
      json_builder_end_object (json);
    }
  json_builder_end_array (json);
  json_builder_set_member_name (json, "constants");
  json_builder_begin_object (json);
  g_hash_table_iter_init (&iter, slot->constants);
  while (g_hash_table_iter_next (&iter, &key, &text))
    {
      json_builder_set_member_name (json, key);
      json_builder_add_string_value (json, text);
    }
  json_builder_end_object (json);
  json_builder_end_object (json);
  root = json_builder_get_root (json);
  return json_to_string (root, FALSE);
}

static char *
dup_name (const KlasterImportSheetSlot *slot)
{
  if (slot->mapping_name != NULL)
    return g_strdup (slot->mapping_name);
  if (slot->mapping != NULL)
    return g_strdup (slot->mapping);
  if (strcmp (slot->shown.file, slot->shown.name) == 0
      || g_str_has_prefix (slot->shown.file, slot->shown.name))
    return g_strdup (slot->shown.file);
  return g_strdup_printf ("%s: %s", slot->shown.file, slot->shown.name);
}

static gboolean
has_name (const KlasterImport *self, const char *name, const KlasterRecord *except)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->mappings);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (record != except && g_strcmp0 (klaster_record_get_text (record, "name"), name) == 0)
      return TRUE;
  return FALSE;
}

static void
keep_sheet (const KlasterImport *self, const KlasterImportSheetSlot *slot, KlasterChange *change)
{
  const KlasterRecord *former = g_hash_table_lookup (self->mappings, slot->fingerprint);
  g_autoptr (KlasterRecord) record
      = former != NULL ? klaster_record_copy (former)
                       : klaster_record_new (klaster_entity_get ("import_mapping"), NULL);
  g_autofree char *columns = write_columns (slot);
  g_autofree char *name = dup_name (slot);

  if (has_name (self, name, former))
    {
      char *longer = g_strdup_printf ("%s (%.8s)", name, slot->fingerprint + strlen ("heads:"));

      g_free (name);
      name = longer;
    }
  klaster_record_set_text (record, "name", name);
  klaster_record_set_text (record, "entity", slot->shown.entity->name);
  klaster_record_set_text (record, "columns", columns);
  klaster_record_set_text (record, "source", slot->fingerprint);
  if (former != NULL)
    klaster_change_update (change, record);
  else
    klaster_change_insert (change, record);
}

void
klaster_import_mapping_keep (KlasterImport *self, KlasterChange *change)
{
  for (guint i = 0; i < self->sheets->len; i++)
    {
      const KlasterImportSheetSlot *slot = klaster_import_slot (self, i);

      if (slot->settled && slot->shown.kind != KLASTER_IMPORT_NOTHING)
        keep_sheet (self, slot, change);
    }
}
