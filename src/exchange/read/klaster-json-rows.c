#include "klaster-json-rows.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-number-text.h"

struct _KlasterJsonColumns
{
  GPtrArray *names;
  GHashTable *index; /* borrowed name -> number of the column */
  gsize n_bytes; /* of all names */
};

KlasterJsonColumns *
klaster_json_columns_new (void)
{
  KlasterJsonColumns *self = g_new0 (KlasterJsonColumns, 1);

  self->names = g_ptr_array_new_with_free_func (g_free);
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
klaster_json_columns_free (KlasterJsonColumns *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->names);
  g_free (self);
}

gsize
klaster_json_columns_get_size (const KlasterJsonColumns *self)
{
  return self->n_bytes + self->names->len * 64;
}

gboolean
klaster_json_columns_has (const KlasterJsonColumns *self, const char *name)
{
  return g_hash_table_contains (self->index, name);
}

gboolean
klaster_json_columns_add (KlasterJsonColumns *self,
                          KlasterJson *json,
                          const char *name,
                          GError **error)
{
  char *copy;

  if (klaster_json_columns_has (self, name))
    return TRUE;
  self->n_bytes += strlen (name);
  if (self->names->len >= KLASTER_BOOK_MAX_COLUMNS)
    return klaster_json_fail (json, KLASTER_BOOK_ERROR_LIMIT,
                              _ ("there are more than 4,096 columns."), error);
  if (self->n_bytes > KLASTER_BOOK_MAX_CELL_BYTES)
    return klaster_json_fail (json, KLASTER_BOOK_ERROR_LIMIT,
                              _ ("the names of the columns are longer than 1 MB."), error);
  copy = g_strdup (name);
  g_hash_table_insert (self->index, copy, GUINT_TO_POINTER (self->names->len));
  g_ptr_array_add (self->names, copy);
  return TRUE;
}

void
klaster_json_columns_add_row (const KlasterJsonColumns *self, KlasterRowQueue *queue)
{
  klaster_row_queue_begin (queue, 1, 1);
  for (guint i = 0; i < self->names->len; i++)
    {
      KlasterCell cell = { KLASTER_CELL_TEXT, self->names->pdata[i], NAN, NULL, NULL };

      if (*cell.text != '\0')
        klaster_row_queue_add_shared (queue, i, &cell);
    }
  klaster_row_queue_end (queue);
}

/* ------------------------------------------------------------------ cells */

gboolean
klaster_json_columns_add_cell (const KlasterJsonColumns *self,
                               KlasterJson *json,
                               const char *name,
                               const KlasterCell *cell,
                               KlasterRowQueue *queue,
                               GError **error)
{
  gpointer column;

  if (*cell->text == '\0' || !g_hash_table_lookup_extended (self->index, name, NULL, &column))
    return TRUE;
  if (klaster_row_queue_is_full (queue))
    return klaster_json_fail (json, KLASTER_BOOK_ERROR_LIMIT,
                              _ ("the row has too many cells or more than 8 MB of text."), error);
  klaster_row_queue_add (queue, GPOINTER_TO_UINT (column), 1, cell);
  return TRUE;
}

/* TEXT is room for what the cell points to. */
static gboolean
make_cell (KlasterJson *json,
           KlasterJsonToken token,
           KlasterCell *cell,
           GString *text,
           GError **error)
{
  char shortest[KLASTER_NUMBER_BYTES];
  const char *given = klaster_json_get_text (json);

  *cell = (KlasterCell){ KLASTER_CELL_TEXT, "", NAN, NULL, NULL };
  if (token == KLASTER_JSON_ARRAY || token == KLASTER_JSON_OBJECT)
    {
      if (!klaster_json_copy (json, token, text, error))
        return FALSE;
      cell->text = strcmp (text->str, "[]") != 0 ? text->str : "";
    }
  else if (token == KLASTER_JSON_TRUE || token == KLASTER_JSON_FALSE)
    {
      cell->type = KLASTER_CELL_BOOLEAN;
      cell->number = token == KLASTER_JSON_TRUE;
      cell->text = token == KLASTER_JSON_TRUE ? "1" : "0";
    }
  else if (token == KLASTER_JSON_NUMBER
           && klaster_number_text_read (given, strlen (given), &cell->number, shortest))
    {
      cell->type = KLASTER_CELL_NUMBER;
      cell->text = g_string_assign (text, shortest)->str;
    }
  else if (token != KLASTER_JSON_NULL)
    cell->text = given;
  return TRUE;
}

static gboolean
take_cell (KlasterJsonColumns *self,
           KlasterJson *json,
           const char *name,
           KlasterJsonToken token,
           KlasterRowQueue *queue,
           GError **error)
{
  g_autoptr (GString) text = NULL;
  KlasterCell cell;

  if (queue == NULL)
    return klaster_json_columns_add (self, json, name, error)
           && klaster_json_skip (json, token, error);
  text = g_string_new (NULL);
  return make_cell (json, token, &cell, text, error)
         && klaster_json_columns_add_cell (self, json, name, &cell, queue, error);
}

/* ------------------------------------------------------------------ objects */

/* Puts the name of a member behind the first SIZE bytes of PATH, which name the object. */
static void
set_member (GString *path, gsize size, const char *name)
{
  g_string_truncate (path, size);
  if (size > 0)
    g_string_append_c (path, '/');
  g_string_append (path, name);
}

/* Members of the object that PATH names, and of those within; the stack is no deeper than the JSON is. */
static gboolean
take_object (KlasterJsonColumns *self,
             KlasterJson *json,
             GString *path,
             KlasterRowQueue *queue,
             GError **error)
{
  gsize size = path->len;
  KlasterJsonToken token;

  while ((token = klaster_json_next (json, error)) == KLASTER_JSON_NAME)
    {
      gboolean blank = size > 0 && strcmp (klaster_json_get_text (json), "blank") == 0;
      gboolean ok;

      set_member (path, size, klaster_json_get_text (json));
      token = klaster_json_next (json, error);
      if (blank && token == KLASTER_JSON_TEXT)
        g_string_truncate (path, size);
      if (token == KLASTER_JSON_FAILED)
        return FALSE;
      if (token == KLASTER_JSON_OBJECT && path->len > 0 && path->len <= KLASTER_BOOK_MAX_CELL_BYTES)
        ok = take_object (self, json, path, queue, error);
      else
        ok = take_cell (self, json, path->str, token, queue, error);
      if (!ok)
        return FALSE;
    }
  g_string_truncate (path, size);
  return token == KLASTER_JSON_OBJECT_END;
}

gboolean
klaster_json_columns_take_members (KlasterJsonColumns *self,
                                   KlasterJson *json,
                                   KlasterRowQueue *queue,
                                   GError **error)
{
  g_autoptr (GString) path = g_string_new (NULL);

  return take_object (self, json, path, queue, error);
}

gboolean
klaster_json_columns_take_value (KlasterJsonColumns *self,
                                 KlasterJson *json,
                                 const char *name,
                                 KlasterJsonToken token,
                                 KlasterRowQueue *queue,
                                 GError **error)
{
  g_autoptr (GString) path = g_string_new (name);

  if (token == KLASTER_JSON_OBJECT)
    return take_object (self, json, path, queue, error);
  return token != KLASTER_JSON_FAILED && take_cell (self, json, name, token, queue, error);
}
