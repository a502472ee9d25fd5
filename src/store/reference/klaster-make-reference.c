/* Makes reference.db at build time: the official list of regions, with points and spellings.
 *
 *   klaster-make-reference OUT.db KABUPATEN.tsv KECAMATAN.tsv VILLAGE.tsv
 *
 * The first line of a table that begins with "#code" names its columns; other lines with "#" tell the
 * sources. Tables kabupaten, kecamatan and village have the columns of the entities of the same name in
 * src/model; "region" holds all levels for look-ups by code, "spelling" every normalised name of a region
 * and "spelling_search" its trigrams. "level" holds the numbers of KlasterLevel: 1, 2, 4, 8. The result is opened read-only from memory, never as a file.
 */
#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-spelling.h"

static const char schema[]
    = "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN;"
      "CREATE TABLE kabupaten(code TEXT PRIMARY KEY, name TEXT NOT NULL, short_name TEXT, capital "
      "TEXT,"
      " area_km2 REAL, population INTEGER, lat REAL, lon REAL) STRICT;"
      "CREATE TABLE kecamatan(code TEXT PRIMARY KEY, name TEXT NOT NULL, kabupaten TEXT, lat REAL,"
      " lon REAL) STRICT;"
      "CREATE TABLE village(code TEXT PRIMARY KEY, name TEXT NOT NULL, kind TEXT, kecamatan TEXT,"
      " kabupaten TEXT, lat REAL, lon REAL, other_spellings TEXT) STRICT;"
      "CREATE TABLE region(code TEXT PRIMARY KEY, level INTEGER NOT NULL, name TEXT NOT NULL, kind "
      "TEXT,"
      " lat REAL, lon REAL) STRICT, WITHOUT ROWID;"
      "CREATE TABLE spelling(id INTEGER PRIMARY KEY, code TEXT NOT NULL, text TEXT NOT NULL) "
      "STRICT;"
      "CREATE INDEX spelling_text ON spelling(text);"
      "CREATE VIRTUAL TABLE spelling_search USING fts5(text, content='spelling', "
      "content_rowid='id',"
      " tokenize='trigram');";

/* After the rows: what is derived from them. */
static const char derivation[] = "CREATE INDEX kecamatan_kabupaten ON kecamatan(kabupaten);"
                                 "CREATE INDEX village_kecamatan ON village(kecamatan);"
                                 "CREATE INDEX village_kabupaten ON village(kabupaten);"
                                 "INSERT INTO spelling_search(spelling_search) VALUES('rebuild');"
                                 "INSERT INTO spelling_search(spelling_search) VALUES('optimize');"
                                 "COMMIT; ANALYZE; VACUUM;";

typedef struct
{
  sqlite3 *db;
  GHashTable *columns; /* name -> position + 1 */
  char **cells;
} Table;

static void
give_up (sqlite3 *db, const char *what)
{
  g_printerr ("klaster-make-reference: %s: %s\n", what, db != NULL ? sqlite3_errmsg (db) : "");
  exit (EXIT_FAILURE);
}

static void
run (sqlite3 *db, const char *sql)
{
  if (sqlite3_exec (db, sql, NULL, NULL, NULL) != SQLITE_OK)
    give_up (db, "SQL");
}

/* VALUES: texts, NULL or "" for SQL's NULL; the column types turn them into numbers. */
static void
insert (sqlite3 *db, const char *sql, const char *const *values, guint n_values)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL) != SQLITE_OK)
    give_up (db, sql);
  for (guint i = 0; i < n_values; i++)
    if (values[i] != NULL && *values[i] != '\0')
      sqlite3_bind_text (statement, i + 1, values[i], -1, SQLITE_STATIC);
  if (sqlite3_step (statement) != SQLITE_DONE)
    give_up (db, values[0]);
  sqlite3_finalize (statement);
}

static const char *
cell (Table *table, const char *column)
{
  gpointer position = g_hash_table_lookup (table->columns, column);

  if (position == NULL)
    give_up (NULL, column);
  return table->cells[GPOINTER_TO_UINT (position) - 1];
}

static void
insert_region (Table *table, const char *level, const char *kind)
{
  const char *values[]
      = { cell (table, "code"), level, cell (table, "name"), kind, cell (table, "lat"),
          cell (table, "lon") };
  g_autofree char *all
      = g_strdup_printf ("%s, %s", cell (table, "name"), cell (table, "other_spellings"));
  g_auto (GStrv) names = g_strsplit (all, ", ", -1);

  insert (table->db, "INSERT INTO region VALUES(?,?,?,?,?,?)", values, G_N_ELEMENTS (values));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *normal = klaster_spelling_normalize (names[i]);
      const char *spelling[] = { cell (table, "code"), normal };

      if (*normal != '\0')
        insert (table->db,
                "INSERT INTO spelling(code, text) SELECT ?1, ?2 WHERE NOT EXISTS"
                " (SELECT 1 FROM spelling WHERE code=?1 AND text=?2)",
                spelling, G_N_ELEMENTS (spelling));
    }
}

static void
add_kabupaten (Table *table)
{
  const char *values[]
      = { cell (table, "code"),    cell (table, "name"),     cell (table, "short_name"),
          cell (table, "capital"), cell (table, "area_km2"), cell (table, "population"),
          cell (table, "lat"),     cell (table, "lon") };

  insert (table->db, "INSERT INTO kabupaten VALUES(?,?,?,?,?,?,?,?)", values,
          G_N_ELEMENTS (values));
  insert_region (table, "2", cell (table, "kind"));
}

static void
add_kecamatan (Table *table)
{
  g_autofree char *kabupaten = g_strndup (cell (table, "code"), strlen ("63.01"));
  const char *values[] = { cell (table, "code"), cell (table, "name"), kabupaten,
                           cell (table, "lat"), cell (table, "lon") };

  insert (table->db, "INSERT INTO kecamatan VALUES(?,?,?,?,?)", values, G_N_ELEMENTS (values));
  insert_region (table, "4", "kecamatan");
}

static void
add_village (Table *table)
{
  g_autofree char *kecamatan = g_strndup (cell (table, "code"), strlen ("63.01.01"));
  g_autofree char *kabupaten = g_strndup (cell (table, "code"), strlen ("63.01"));
  const char *values[] = { cell (table, "code"),
                           cell (table, "name"),
                           cell (table, "kind"),
                           kecamatan,
                           kabupaten,
                           cell (table, "lat"),
                           cell (table, "lon"),
                           cell (table, "other_spellings") };

  insert (table->db, "INSERT INTO village VALUES(?,?,?,?,?,?,?,?)", values, G_N_ELEMENTS (values));
  insert_region (table, "8", cell (table, "kind"));
}

static void
read_columns (Table *table, const char *line)
{
  g_auto (GStrv) names = g_strsplit (line + 1, "\t", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_insert (table->columns, g_strdup (names[i]), GUINT_TO_POINTER (i + 1));
}

static void
read_table (sqlite3 *db, const char *path, void (*add) (Table *table))
{
  Table table = { .db = db };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    give_up (NULL, path);
  table.columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_strdelimit (text, "\r", '\n');
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "#code\t"))
        read_columns (&table, lines[i]);
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      table.cells = g_strsplit (lines[i], "\t", -1);
      if (g_strv_length (table.cells) != g_hash_table_size (table.columns))
        give_up (NULL, lines[i]);
      add (&table);
      g_strfreev (table.cells);
    }
  g_hash_table_unref (table.columns);
}

int
main (int argc, char *argv[])
{
  const char *province[] = { "63", "1", "Kalimantan Selatan", "provinsi", NULL, NULL };
  const char *spelling[] = { "63", "kalimantan selatan" };
  const char *abbreviation[] = { "63", "kalsel" };
  sqlite3 *db = NULL;

  if (argc != 5)
    {
      g_printerr ("Usage: klaster-make-reference OUT.db KABUPATEN.tsv KECAMATAN.tsv VILLAGE.tsv\n");
      return 2;
    }
  g_remove (argv[1]);
  if (sqlite3_open (argv[1], &db) != SQLITE_OK)
    give_up (db, argv[1]);
  run (db, schema);
  insert (db, "INSERT INTO region VALUES(?,?,?,?,?,?)", province, G_N_ELEMENTS (province));
  insert (db, "INSERT INTO spelling(code, text) VALUES(?,?)", spelling, G_N_ELEMENTS (spelling));
  insert (db, "INSERT INTO spelling(code, text) VALUES(?,?)", abbreviation,
          G_N_ELEMENTS (abbreviation));
  read_table (db, argv[2], add_kabupaten);
  read_table (db, argv[3], add_kecamatan);
  read_table (db, argv[4], add_village);
  run (db, derivation);
  sqlite3_close (db);
  return EXIT_SUCCESS;
}
