#include "klaster-import-resolver.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-check.h"
#include "klaster-import-names.h"

/* A record that no id and no key tells from others is the same as one of the same owner, title and, when it
 * has such fields, date, year and period. */
static const char *const telling_fields[] = { "date", "year", "period", NULL };

typedef struct
{
  guint sheet, row, column;
  gint64 key; /* of the record that is waited for */
  char *reason;
} Waiting;

struct _KlasterImportResolver
{
  KlasterImportNames *names;
  GHashTable *seen; /* key of a record, by id and by its own key fields -> row */
  GPtrArray *waiting; /* Waiting */
  GHashTable *filled; /* entity -> whether any record of it is stored */
};

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_free (waiting->reason);
  g_free (waiting);
}

KlasterImportResolver *
klaster_import_resolver_new (void)
{
  KlasterImportResolver *self = g_new0 (KlasterImportResolver, 1);

  self->names = klaster_import_names_new ();
  self->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->filled = g_hash_table_new (NULL, NULL);
  self->waiting = g_ptr_array_new_with_free_func (waiting_free);
  return self;
}

void
klaster_import_resolver_free (KlasterImportResolver *self)
{
  klaster_import_names_free (self->names);
  g_hash_table_unref (self->seen);
  g_ptr_array_unref (self->waiting);
  g_hash_table_unref (self->filled);
  g_free (self);
}

/* ---- keys: FNV-1a of 64 bits, so that a hundred thousand of them need little memory */

static gint64
add_to_key (gint64 key, const char *text)
{
  guint64 hash = (guint64)key;

  for (; *text != '\0'; text++)
    hash = (hash ^ (guchar)*text) * G_GUINT64_CONSTANT (0x100000001b3);
  return (gint64)(hash * G_GUINT64_CONSTANT (0x100000001b3));
}

static gint64
begin_key (const KlasterEntity *entity)
{
  return add_to_key ((gint64)G_GUINT64_CONSTANT (0xcbf29ce484222325), entity->name);
}

static gint64
make_id_key (const KlasterEntity *entity, const char *id)
{
  return add_to_key (begin_key (entity), id);
}

static gboolean
has_key_fields (const KlasterEntity *entity)
{
  for (guint i = 0; i < entity->n_fields; i++)
    if ((entity->fields[i].flags & KLASTER_FIELD_KEY) != 0)
      return TRUE;
  return FALSE;
}

/* Whether FIELD tells one record of ENTITY from another. */
static gboolean
tells (const KlasterField *field, gboolean has_keys)
{
  if (has_keys)
    return (field->flags & KLASTER_FIELD_KEY) != 0;
  return (field->flags & (KLASTER_FIELD_OWNER | KLASTER_FIELD_TITLE)) != 0
         || g_strv_contains (telling_fields, field->name);
}

/* What tells RECORD from others; ended by { NULL }. The values are texts of the caller. NULL when too little
 * is known. */
static GArray *
list_matches (const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);
  gboolean has_keys = has_key_fields (entity), any = FALSE;
  g_autoptr (GArray) matches = g_array_new (TRUE, TRUE, sizeof (KlasterMatch));

  for (guint i = 0; i < entity->n_fields; i++)
    {
      KlasterMatch match = { entity->fields[i].name, NULL };

      if (!tells (&entity->fields[i], has_keys))
        continue;
      match.value = klaster_value_dup_wire (klaster_record_get_at (record, i));
      any = any || match.value != NULL;
      g_array_append_val (matches, match);
    }
  return any ? g_steal_pointer (&matches) : NULL;
}

static void
free_matches (GArray *matches)
{
  for (guint i = 0; matches != NULL && i < matches->len; i++)
    g_free ((char *)g_array_index (matches, KlasterMatch, i).value);
  g_clear_pointer (&matches, g_array_unref);
}

static gint64
make_match_key (const KlasterEntity *entity, const GArray *matches)
{
  gint64 key = add_to_key (begin_key (entity), "=");

  for (guint i = 0; i < matches->len; i++)
    {
      const char *value = g_array_index (matches, KlasterMatch, i).value;

      key = add_to_key (key, value != NULL ? value : "\n");
    }
  return key;
}

/* FALSE when KEY was there already: *FIRST is then its row. */
static gboolean
remember (KlasterImportResolver *self, gint64 key, guint row, guint *first)
{
  gpointer value;
  gint64 *copy;

  if (g_hash_table_lookup_extended (self->seen, &key, NULL, &value))
    {
      *first = GPOINTER_TO_UINT (value);
      return FALSE;
    }
  copy = g_new (gint64, 1);
  *copy = key;
  g_hash_table_insert (self->seen, copy, GUINT_TO_POINTER (row));
  return TRUE;
}

/* ---- regions and references */

static void
wait_for (KlasterImportResolver *self,
          const KlasterImportUnit *unit,
          const KlasterImportItem *item,
          guint index,
          const char *id)
{
  const KlasterField *field = &klaster_record_get_entity (item->record)->fields[index];
  const KlasterEntity *target = klaster_entity_get (field->target);
  Waiting *waiting = g_new0 (Waiting, 1);

  waiting->key = make_id_key (target, id);
  waiting->sheet = unit->sheet;
  waiting->row = unit->row;
  waiting->column = item->columns != NULL ? item->columns[index] : item->column;
  waiting->reason
      = g_strdup_printf (_ ("There is no record “%s” with the id %s."), _ (target->label), id);
  g_ptr_array_add (self->waiting, waiting);
}

/* TRUE after having refused a row whose name is that of another village than its CODE: the figure would go to the wrong
 * one. */
static gboolean
refuse_other (KlasterReader *reader,
              KlasterImportUnit *unit,
              const KlasterImportItem *item,
              guint index,
              const char *code)
{
  g_autofree char *other = klaster_import_names_find_other (reader, code, item->said);
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;
  KlasterImportTrouble *trouble;

  if (other == NULL)
    return FALSE;
  name = klaster_reader_dup_region_name (reader, code);
  reason = g_strdup_printf (
      /* Translators: a code, the village of that code, another village with its code. */
      _ ("The code %s is that of %s, but the row names %s (%s). Choose which of the two is meant."),
      code, name, item->said, other);
  trouble = klaster_import_unit_refuse (unit, item, (int)index, reason);
  trouble->value = g_strdup (code);
  trouble->repairs = g_strdupv ((char *[]){ (char *)code, other, NULL });
  return TRUE;
}

static void
resolve_field (KlasterImportResolver *self,
               KlasterReader *reader,
               KlasterImportUnit *unit,
               KlasterImportItem *item,
               guint index)
{
  const KlasterField *field = &klaster_record_get_entity (item->record)->fields[index];
  const char *text = klaster_record_get_at (item->record, index)->text;
  g_autofree char *found = NULL;
  g_autofree char *reason = NULL;
  g_auto (GStrv) repairs = NULL;
  gboolean known = TRUE;

  found = field->target != NULL ? klaster_import_names_read_reference (
              self->names, reader, field, text, &known, &reason, &repairs)
                                : klaster_import_names_read_region (self->names, reader, field,
                                                                    text, &reason, &repairs);
  if (found == NULL)
    {
      KlasterImportTrouble *trouble = klaster_import_unit_refuse (unit, item, (int)index, reason);

      trouble->value = g_strdup (text);
      trouble->repairs = g_steal_pointer (&repairs);
      return;
    }
  if (item->said != NULL && item->said_of == index
      && refuse_other (reader, unit, item, index, found))
    return;
  if (!known)
    wait_for (self, unit, item, index, found);
  if (strcmp (found, text) != 0)
    klaster_record_take_at (item->record, index, klaster_value_text (found));
}

/* ---- what is stored */

static KlasterRecord *
find_by_field (KlasterReader *reader, const KlasterImportItem *item, GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (item->record);
  const char *value = klaster_record_get_at (item->record, (guint)item->first_match)->text;
  const KlasterMatch matches[]
      = { { entity->fields[item->first_match].name, value }, { NULL, NULL } };

  return klaster_reader_first (reader, entity, matches, "id", error);
}

/* Whether it is of use to look for records of ENTITY; also when the store could not be read, which is told then. */
static gboolean
is_filled (KlasterImportResolver *self, KlasterReader *reader, const KlasterEntity *entity)
{
  gpointer filled;

  if (!g_hash_table_lookup_extended (self->filled, entity, NULL, &filled))
    {
      filled = GINT_TO_POINTER (klaster_reader_count (reader, entity, NULL, NULL) != 0);
      g_hash_table_insert (self->filled, (gpointer)entity, filled);
    }
  return filled != NULL;
}

/* FALSE when the store could not be read. */
static gboolean
find_stored (KlasterReader *reader,
             KlasterImportUnit *unit,
             KlasterImportItem *item,
             const GArray *matches,
             GError **error)
{
  const KlasterEntity *entity = klaster_record_get_entity (item->record);
  const KlasterMatch by_id[] = { { "id", klaster_record_get_id (item->record) }, { NULL, NULL } };
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (item->has_id)
    item->stored = klaster_reader_first (reader, entity, by_id, "id", &failure);
  else if (item->first_match >= 0)
    item->stored = find_by_field (reader, item, &failure);
  if (item->stored == NULL && failure == NULL && matches != NULL)
    found
        = klaster_reader_list (reader, entity, (const KlasterMatch *)matches->data, "id", &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (found != NULL && found->len == 1)
    item->stored = klaster_record_ref (found->pdata[0]);
  else if (found != NULL && found->len > 1 && !item->has_id)
    {
      g_autofree char *reason = g_strdup_printf (
          /* Translators: a number, then a kind of record. */
          _ ("%u records “%s” in the store would fit. Export them first and import the file with "
             "their ids."),
          found->len, _ (entity->label));

      klaster_import_unit_refuse (unit, item, -1, reason);
    }
  return TRUE;
}

/* The fields of BITS from RECORD into MERGED. */
static void
take_over (KlasterRecord *merged, const KlasterImportItem *item, guint64 bits)
{
  guint n = klaster_record_get_entity (merged)->n_fields;

  for (guint i = 0; i < n; i++)
    if ((bits & G_GUINT64_CONSTANT (1) << i) != 0
        && (!item->fills || klaster_value_is_blank (klaster_record_get_at (merged, i))))
      klaster_record_take_at (merged, i,
                              klaster_value_copy (klaster_record_get_at (item->record, i)));
}

/* What the file brings over what is stored. */
static void
merge (KlasterImportItem *item)
{
  KlasterRecord *merged = klaster_record_copy (item->stored);

  take_over (merged, item, item->given & ~item->soft & ~item->initial);
  if (!klaster_record_equal (merged, item->stored))
    take_over (merged, item, item->given & item->soft);
  klaster_record_unref (item->record);
  item->record = merged;
}

/* ---- judging */

/* Which field klaster_record_check() complains of; -1: several together. */
static int
find_bad_field (const KlasterRecord *record)
{
  const KlasterEntity *entity = klaster_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterValue *value = klaster_record_get_at (record, i);

      if (!klaster_field_check (&entity->fields[i], value, NULL)
          || ((entity->fields[i].flags & KLASTER_FIELD_REQUIRED) != 0
              && klaster_value_is_blank (value)))
        return (int)i;
    }
  return -1;
}

/* The field whose label begins REASON, as the rules between fields name it; -1: none. */
static int
find_named_field (const KlasterEntity *entity, const char *reason)
{
  for (guint i = 0; i < entity->n_fields; i++)
    {
      g_autofree char *beginning = g_strconcat (_ (entity->fields[i].label), ":", NULL);

      if (g_str_has_prefix (reason, beginning))
        return (int)i;
    }
  return -1;
}

static void
check_record (KlasterImportUnit *unit, const KlasterImportItem *item)
{
  g_autoptr (GError) error = NULL;
  KlasterImportTrouble *trouble;
  int field;

  if (klaster_record_check (item->record, &error))
    return;
  field = find_bad_field (item->record);
  if (field < 0)
    field = find_named_field (klaster_record_get_entity (item->record), error->message);
  trouble = klaster_import_unit_refuse (unit, item, field, error->message);
  if (field >= 0)
    trouble->value = klaster_value_dup_wire (klaster_record_get_at (item->record, (guint)field));
}

static void
check_single (KlasterImportResolver *self,
              KlasterImportUnit *unit,
              const KlasterImportItem *item,
              const GArray *matches)
{
  const KlasterEntity *entity = klaster_record_get_entity (item->record);
  g_autofree char *reason = NULL;
  guint first = 0;

  if (remember (self, make_id_key (entity, klaster_record_get_id (item->record)), unit->row, &first)
      && (matches == NULL || remember (self, make_match_key (entity, matches), unit->row, &first)))
    return;
  /* Translators: %u is the number of a row. */
  reason = g_strdup_printf (
      _ ("Row %u brings the same record already. Remove one of the two rows."), first);
  klaster_import_unit_refuse (unit, item, -1, reason);
}

static gboolean
finish_item (KlasterImportResolver *self,
             KlasterReader *reader,
             KlasterImportUnit *unit,
             KlasterImportItem *item,
             gboolean all_new,
             GError **error)
{
  guint n = klaster_record_get_entity (item->record)->n_fields;
  GArray *matches;
  gboolean well = TRUE;

  for (guint i = 0; item->open != 0 && i < n; i++)
    if ((item->open & G_GUINT64_CONSTANT (1) << i) != 0)
      resolve_field (self, reader, unit, item, i);
  item->open = 0;
  if (klaster_import_unit_is_refused (unit))
    return TRUE;
  if (item->link >= 0)
    {
      const KlasterImportItem *main = &g_array_index (unit->items, KlasterImportItem, 0);

      klaster_record_take_at (item->record, (guint)item->link,
                              klaster_value_text (klaster_record_get_id (main->record)));
    }
  /* The plan has looked at it, and the store judges once more. */
  item->dropped = all_new && item->only_stored;
  if (all_new)
    return TRUE;
  /* Where no field is a key, an id says all; two records may well have one title. */
  matches = item->has_id && !has_key_fields (klaster_record_get_entity (item->record))
                ? NULL
                : list_matches (item->record);
  well = !is_filled (self, reader, klaster_record_get_entity (item->record))
         || find_stored (reader, unit, item, matches, error);
  if (well && item->stored != NULL)
    merge (item);
  item->dropped = item->only_stored && item->stored == NULL;
  /* Of a group only one is taken in the end. */
  if (well && !klaster_import_unit_is_refused (unit) && unit->group == NULL && !item->dropped)
    check_single (self, unit, item, matches);
  if (well && !item->dropped
      && (item->stored == NULL || !klaster_record_equal (item->stored, item->record)))
    check_record (unit, item);
  free_matches (matches);
  return well;
}

/* New when the first item is; the same when all are. */
static KlasterRowState
judge (const KlasterImportUnit *unit)
{
  KlasterRowState state = KLASTER_ROW_SAME;

  for (guint i = 0; i < unit->items->len; i++)
    {
      const KlasterImportItem *item = &g_array_index (unit->items, KlasterImportItem, i);

      if (item->dropped)
        continue;
      if (item->stored == NULL && i == 0)
        return KLASTER_ROW_NEW;
      if (item->stored == NULL || !klaster_record_equal (item->stored, item->record))
        state = KLASTER_ROW_CHANGED;
    }
  return state;
}

/* ---- public */

static gboolean
is_false (gpointer key, gpointer value, gpointer data)
{
  return value == NULL;
}

void
klaster_import_resolver_look_again (KlasterImportResolver *self)
{
  g_hash_table_foreach_remove (self->filled, is_false, NULL);
}

gboolean
klaster_import_resolver_finish (KlasterImportResolver *self,
                                KlasterReader *reader,
                                KlasterImportUnit *unit,
                                gboolean all_new,
                                GError **error)
{
  if (unit->state == KLASTER_ROW_LEFT_OUT)
    return TRUE;
  /* Once something is wrong the rest would only repeat it. */
  for (guint i = 0; i < unit->items->len && !klaster_import_unit_is_refused (unit); i++)
    if (!finish_item (self, reader, unit, &g_array_index (unit->items, KlasterImportItem, i),
                      all_new, error))
      return FALSE;
  if (!klaster_import_unit_is_refused (unit))
    unit->state = judge (unit);
  return TRUE;
}

void
klaster_import_resolver_tell_missing (KlasterImportResolver *self,
                                      KlasterImportMissingFunc func,
                                      gpointer user_data)
{
  for (guint i = 0; i < self->waiting->len; i++)
    {
      const Waiting *waiting = self->waiting->pdata[i];

      if (!g_hash_table_contains (self->seen, &waiting->key))
        func (waiting->sheet, waiting->row, waiting->column, waiting->reason, user_data);
    }
}
