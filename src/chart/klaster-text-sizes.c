#include "klaster-text-sizes.h"

/* More than the texts of one document; then the table begins anew. */
#define MOST 4096

/* What a size depends on. */
typedef struct
{
  const char *family;
  const char *text;
  KlasterTextRank rank;
  gboolean bold;
  double width;
  int lines;
} Key;

static void
free_key (gpointer data)
{
  Key *key = data;

  g_free ((char *)key->family);
  g_free ((char *)key->text);
  g_free (key);
}

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_str_hash (key->text) ^ (guint)key->rank << 1 ^ (guint)key->bold << 4
         ^ g_double_hash (&key->width);
}

static gboolean
equal_keys (gconstpointer a, gconstpointer b)
{
  const Key *x = a, *y = b;

  return x->rank == y->rank && x->bold == y->bold && x->width == y->width && x->lines == y->lines
         && g_str_equal (x->text, y->text) && g_str_equal (x->family, y->family);
}

static GHashTable *
get_table (void)
{
  static GPrivate tables = G_PRIVATE_INIT ((GDestroyNotify)g_hash_table_unref);
  GHashTable *table = g_private_get (&tables);

  if (table == NULL)
    {
      table = g_hash_table_new_full (hash_key, equal_keys, free_key, g_free);
      g_private_set (&tables, table);
    }
  return table;
}

static Key
get_key (const char *family, const char *text, const KlasterTextStyle *style)
{
  return (Key){ family,      text != NULL ? text : "", style->rank, style->bold, style->width,
                style->lines };
}

gboolean
klaster_text_sizes_find (const char *family,
                         const char *text,
                         const KlasterTextStyle *style,
                         KlasterTextSize *size)
{
  const Key key = get_key (family, text, style);
  const KlasterTextSize *found = g_hash_table_lookup (get_table (), &key);

  if (found != NULL)
    *size = *found;
  return found != NULL;
}

void
klaster_text_sizes_keep (const char *family,
                         const char *text,
                         const KlasterTextStyle *style,
                         const KlasterTextSize *size)
{
  GHashTable *table = get_table ();
  Key *key = g_new (Key, 1);

  if (g_hash_table_size (table) >= MOST)
    g_hash_table_remove_all (table);
  *key = get_key (family, text, style);
  key->family = g_strdup (key->family);
  key->text = g_strdup (key->text);
  g_hash_table_insert (table, key, g_memdup2 (size, sizeof *size));
}
