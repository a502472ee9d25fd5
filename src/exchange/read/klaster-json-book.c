/* JSON as a book: each list of objects is a sheet.
 *
 * A list is the whole file (our own export), or stands in an object under a name: "dataValues" of DHIS2,
 * "value" of OData, "mapData/ROW" of the Kemendes. What DHIS2 says once for all values ("period",
 * "orgUnit" …) is put into each row that does not say it itself.
 */
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-geojson.h"
#include "klaster-json-rows.h"

/* Objects around a list. */
#define MAX_LEVELS 3
#define DATA_VALUES "dataValues"
/* Letters of a name that are kept. */
#define MAX_NAME 60
#define MAX_COLUMN_BYTES (16 * 1024 * 1024)
/* What is said once for all values. */
#define MAX_COMMON 64
#define MAX_COMMON_BYTES 4096

/* On the way through the file from list to list, always the same. */
typedef struct
{
  KlasterJson *json;
  guint n_lists; /* met so far */
  guint level;
  gboolean begun;
  char *names[MAX_LEVELS]; /* of the member that holds the list or object, at each level */
  GHashTable *common; /* borrowed name -> text, or NULL: what the outermost object says */
} Walk;

typedef struct
{
  guint list; /* number among those that the walk meets */
  KlasterJsonColumns *columns;
  gboolean has_common;
} Table;

typedef struct
{
  KlasterBook *book; /* borrowed */
  KlasterEncoding encoding;
  GPtrArray *tables; /* Table: of each sheet */
  GHashTable *common;
  gsize n_bytes; /* that the columns of all tables need */
  /* Of the selected sheet. */
  const Table *table; /* borrowed */
  Walk walk;
  KlasterRowQueue *queue;
  guint row;
} JsonBook;

/* ------------------------------------------------------------------ walk */

static void
walk_end (Walk *self)
{
  for (guint i = 0; i < MAX_LEVELS; i++)
    g_clear_pointer (&self->names[i], g_free);
  g_clear_pointer (&self->json, klaster_json_free);
  *self = (Walk){ 0 };
}

static gboolean
walk_begin (Walk *self, JsonBook *book, GHashTable *common, GError **error)
{
  walk_end (self);
  self->common = common;
  self->json = klaster_json_open (book->book, book->encoding, error);
  return self->json != NULL;
}

static void
note_common (Walk *self, KlasterJsonToken token)
{
  const char *text = klaster_json_get_text (self->json);

  if (self->common != NULL && self->level == 1
      && (token == KLASTER_JSON_TEXT || token == KLASTER_JSON_NUMBER)
      && strlen (text) <= MAX_COMMON_BYTES && g_hash_table_size (self->common) < MAX_COMMON)
    g_hash_table_replace (self->common, g_strdup (self->names[0]), g_strdup (text));
}

/* One member of an object. FOUND: its value is a list, which has just begun. */
static gboolean
walk_member (Walk *self, gboolean *found, GError **error)
{
  char **name = &self->names[self->level - 1];
  KlasterJsonToken token;

  g_free (*name);
  *name = klaster_book_dup_beginning (klaster_json_get_text (self->json), MAX_NAME);
  token = klaster_json_next (self->json, error);
  *found = token == KLASTER_JSON_ARRAY;
  note_common (self, token);
  if (*found)
    return TRUE;
  if (token != KLASTER_JSON_OBJECT || self->level == MAX_LEVELS)
    return klaster_json_skip (self->json, token, error);
  self->level++;
  return TRUE;
}

/* The next list, which the caller then reads to its end. FALSE: none any more, or with an error. */
static gboolean
walk_to_list (Walk *self, GError **error)
{
  gboolean found = FALSE;

  while (!found)
    {
      KlasterJsonToken token = klaster_json_next (self->json, error);

      if (token == KLASTER_JSON_NAME)
        {
          if (!walk_member (self, &found, error))
            return FALSE;
        }
      else if (token == KLASTER_JSON_OBJECT)
        self->level++;
      else if (token == KLASTER_JSON_OBJECT_END)
        self->level--;
      else if (token == KLASTER_JSON_ARRAY)
        found = TRUE;
      else if (token == KLASTER_JSON_END || token == KLASTER_JSON_FAILED)
        return FALSE;
    }
  self->n_lists++;
  return TRUE;
}

/* "mapData/ROW"; the name of the file when the list is all of it. */
static char *
walk_dup_name (const Walk *self, const KlasterBook *book)
{
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < self->level; i++)
    {
      if (i > 0)
        g_string_append_c (name, '/');
      g_string_append (name, self->names[i]);
    }
  if (self->level > 0)
    return g_string_free (name, FALSE);
  g_string_free (name, TRUE);
  return klaster_book_dup_stem (book->path);
}

/* ------------------------------------------------------------------ tables */

static void
table_free (gpointer data)
{
  Table *self = data;

  klaster_json_columns_free (self->columns);
  g_free (self);
}

/* The names of all objects in the list; N_OBJECTS tells whether it is a table at all. */
static gboolean
gather_columns (KlasterJson *json, KlasterJsonColumns *columns, guint *n_objects, GError **error)
{
  KlasterJsonToken token;

  *n_objects = 0;
  while ((token = klaster_json_next (json, error)) != KLASTER_JSON_ARRAY_END)
    {
      klaster_json_set_row (json, MIN (klaster_json_get_row (json) + 1, KLASTER_BOOK_MAX_ROWS));
      if (token == KLASTER_JSON_OBJECT)
        {
          ++*n_objects;
          if (!klaster_json_columns_take_members (columns, json, NULL, error))
            return FALSE;
        }
      else if (!klaster_json_skip (json, token, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_table (JsonBook *self, Walk *walk, GError **error)
{
  g_autoptr (KlasterJsonColumns) columns = klaster_json_columns_new ();
  Table *table;
  guint n_objects;

  klaster_json_set_row (walk->json, 1);
  if (!gather_columns (walk->json, columns, &n_objects, error))
    return FALSE;
  klaster_json_set_row (walk->json, 0);
  if (n_objects == 0)
    return TRUE;
  self->n_bytes += klaster_json_columns_get_size (columns);
  if (self->tables->len >= KLASTER_BOOK_MAX_SHEETS || self->n_bytes > MAX_COLUMN_BYTES)
    return klaster_json_fail (
        walk->json, KLASTER_BOOK_ERROR_LIMIT,
        _ ("there are more than 256 lists in it, or too many different names."), error);
  table = g_new (Table, 1);
  *table = (Table){ walk->n_lists, g_steal_pointer (&columns),
                    walk->level == 1 && strcmp (walk->names[0], DATA_VALUES) == 0 };
  g_ptr_array_add (self->tables, table);
  g_ptr_array_add (self->book->sheets, walk_dup_name (walk, self->book));
  return TRUE;
}

/* Columns of what is said once come behind those of the values. */
static gboolean
add_common_columns (JsonBook *self, KlasterJson *json, GError **error)
{
  g_autoptr (GList) names
      = g_list_sort (g_hash_table_get_keys (self->common), (GCompareFunc)strcmp);

  for (guint i = 0; i < self->tables->len; i++)
    {
      Table *table = self->tables->pdata[i];

      for (GList *name = table->has_common ? names : NULL; name != NULL; name = name->next)
        if (!klaster_json_columns_add (table->columns, json, name->data, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
read_tables (JsonBook *self, GError **error)
{
  GError *local_error = NULL;
  Walk walk = { 0 };
  gboolean ok = walk_begin (&walk, self, self->common, &local_error);

  while (ok && walk_to_list (&walk, &local_error))
    ok = read_table (self, &walk, &local_error);
  ok = ok && local_error == NULL && add_common_columns (self, walk.json, &local_error);
  if (ok && self->tables->len == 0)
    ok = klaster_json_fail (walk.json, KLASTER_BOOK_ERROR_UNKNOWN,
                            _ ("this JSON has no list of records. Choose an export of this "
                               "program, of DHIS2 or a list of objects."),
                            &local_error);
  walk_end (&walk);
  if (local_error != NULL)
    g_propagate_error (error, local_error);
  return ok;
}

/* ------------------------------------------------------------------ rows */

static gboolean
json_book_select (gpointer reader, guint sheet, GError **error)
{
  JsonBook *self = reader;

  g_clear_pointer (&self->queue, klaster_row_queue_free);
  self->queue = klaster_row_queue_new ();
  self->table = self->tables->pdata[sheet];
  self->row = 1;
  if (!walk_begin (&self->walk, self, NULL, error))
    return FALSE;
  while (self->walk.n_lists < self->table->list)
    {
      GError *local_error = NULL;

      if (self->walk.n_lists > 0 && !klaster_json_skip (self->walk.json, KLASTER_JSON_ARRAY, error))
        return FALSE;
      if (walk_to_list (&self->walk, &local_error))
        continue;
      if (local_error != NULL)
        g_propagate_error (error, local_error);
      else
        klaster_json_fail (self->walk.json, KLASTER_BOOK_ERROR_DAMAGED,
                           _ ("the file has changed while it was read. Try again."), error);
      return FALSE;
    }
  klaster_json_columns_add_row (self->table->columns, self->queue);
  return TRUE;
}

static gboolean
add_common (JsonBook *self, GError **error)
{
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, self->common);
  while (self->table->has_common && g_hash_table_iter_next (&iter, &name, &text))
    {
      KlasterCell cell = { KLASTER_CELL_TEXT, text, NAN, NULL, NULL };

      if (!klaster_json_columns_add_cell (self->table->columns, self->walk.json, name, &cell,
                                          self->queue, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_object (JsonBook *self, GError **error)
{
  if (self->row > KLASTER_BOOK_MAX_ROWS)
    return klaster_json_fail_rows (self->walk.json, error);
  klaster_row_queue_begin (self->queue, self->row, 1);
  if (!add_common (self, error)
      || !klaster_json_columns_take_members (self->table->columns, self->walk.json, self->queue,
                                             error))
    return FALSE;
  klaster_row_queue_end (self->queue);
  return TRUE;
}

static KlasterBookStep
json_book_next (gpointer reader, KlasterRow *row, GError **error)
{
  JsonBook *self = reader;
  KlasterJson *json = self->walk.json;

  while (!klaster_row_queue_pop (self->queue, row))
    {
      KlasterJsonToken token = klaster_json_next (json, error);

      if (token == KLASTER_JSON_ARRAY_END)
        return KLASTER_BOOK_END;
      klaster_json_set_row (json, ++self->row);
      if (token == KLASTER_JSON_OBJECT ? !read_object (self, error) : token == KLASTER_JSON_FAILED)
        return KLASTER_BOOK_FAILED;
      if (token != KLASTER_JSON_OBJECT && token != KLASTER_JSON_NULL)
        {
          klaster_json_fail (json, KLASTER_BOOK_ERROR_DAMAGED,
                             _ ("this entry of the list is no record."), error);
          return KLASTER_BOOK_FAILED;
        }
    }
  return KLASTER_BOOK_ROW;
}

/* ------------------------------------------------------------------ opening */

static void
json_book_free (gpointer reader)
{
  JsonBook *self = reader;

  walk_end (&self->walk);
  klaster_row_queue_free (self->queue);
  g_ptr_array_unref (self->tables);
  g_hash_table_unref (self->common);
  g_free (self);
}

static const KlasterBookClass json_book_class
    = { json_book_free, json_book_select, json_book_next, NULL };

static gboolean
open_lists (KlasterBook *self, KlasterEncoding encoding, GError **error)
{
  JsonBook *reader = g_new0 (JsonBook, 1);

  reader->book = self;
  reader->encoding = encoding;
  reader->tables = g_ptr_array_new_with_free_func (table_free);
  reader->common = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->class = &json_book_class;
  self->reader = reader;
  return read_tables (reader, error);
}

gboolean
klaster_json_book_open (KlasterBook *self, GError **error)
{
  KlasterEncoding encoding;

  if (!klaster_json_guess (self, &encoding, error))
    return FALSE;
  if (!klaster_geojson_is (self, encoding))
    return open_lists (self, encoding, error);
  self->kind = KLASTER_BOOK_GEOJSON;
  return klaster_geojson_book_open (self, encoding, error);
}
