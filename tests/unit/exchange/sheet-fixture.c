#include "sheet-fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <string.h>

/* ---- sheets */

static void
add_column (KlasterSheet *sheet, const char *name, KlasterColumnType type)
{
  const KlasterSheetColumn column = { .name = name, .label = name, .type = type };

  klaster_sheet_add_column (sheet, &column);
}

static void
set_number (KlasterSheet *sheet, guint row, guint column, double number)
{
  const KlasterValue value = klaster_value_real (number);

  klaster_sheet_set (sheet, row, column, &value);
}

static void
set_whole (KlasterSheet *sheet, guint row, guint column, gint64 number)
{
  const KlasterValue value = klaster_value_integer (number);

  klaster_sheet_set (sheet, row, column, &value);
}

KlasterSheet *
fixture_sheet_new (void)
{
  static const char *const texts[] = { "63.10",
                                       "0812",
                                       "=1+1",
                                       "=HYPERLINK(\"x\";\"y\")",
                                       "+62 812",
                                       "'kutip",
                                       "''=x",
                                       " tepi ",
                                       "dua  spasi",
                                       "dua\nbaris",
                                       "tab\tdi sini",
                                       "<a & b> \"c\"",
                                       "_x0041_ tetap",
                                       "_x004",
                                       "é – ✓ 🌾",
                                       "1e5",
                                       "-",
                                       "a;b,c",
                                       "ya",
                                       "\n",
                                       "not_applicable",
                                       "true\n\nx\t",
                                       "=",
                                       "" };
  static const double numbers[]
      = { 0,       -2.5,   0.1,        1e15,    123456789012.0, 0.8155, 70.2, -0.5, 1e-7, 3,
          1.0 / 3, -1e-9,  99999.9999, 1234.56, -0.0001,        1e20,   2,    0.25, 7,    8,
          9,       10.125, 11,         12 };
  static const char *const dates[] = { "2026-01-23", "1999-12-31", "2024-02-29", "1890-05-01" };
  KlasterSheet *sheet = klaster_sheet_new ("contoh", "Contoh: a/b");

  add_column (sheet, "id", KLASTER_COLUMN_TEXT);
  add_column (sheet, "angka", KLASTER_COLUMN_REAL);
  add_column (sheet, "tanggal", KLASTER_COLUMN_DATE);
  add_column (sheet, "tahun", KLASTER_COLUMN_WHOLE);
  add_column (sheet, "rupiah", KLASTER_COLUMN_AMOUNT);
  add_column (sheet, "aktif", KLASTER_COLUMN_BOOLEAN);
  add_column (sheet, "kosong", KLASTER_COLUMN_REAL);
  G_STATIC_ASSERT (G_N_ELEMENTS (texts) == G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint row = klaster_sheet_add_row (sheet);
      const KlasterValue blank = klaster_value_blank (i % 3);

      klaster_sheet_set_text (sheet, row, 0, *texts[i] != '\0' ? texts[i] : NULL);
      set_number (sheet, row, 1, numbers[i]);
      klaster_sheet_set_text (sheet, row, 2, dates[i % G_N_ELEMENTS (dates)]);
      set_whole (sheet, row, 3, 2000 + i);
      set_whole (sheet, row, 4, i * 1500000);
      set_whole (sheet, row, 5, i % 2);
      klaster_sheet_set (sheet, row, 6, &blank);
    }
  return sheet;
}

KlasterSheet *
fixture_large_sheet_new (guint rows, guint columns)
{
  static const KlasterColumnType types[]
      = { KLASTER_COLUMN_TEXT, KLASTER_COLUMN_REAL, KLASTER_COLUMN_DATE, KLASTER_COLUMN_AMOUNT };
  KlasterSheet *sheet = klaster_sheet_new ("besar", "Besar");

  for (guint c = 0; c < columns; c++)
    {
      g_autofree char *name = g_strdup_printf ("kolom_%u", c);

      add_column (sheet, name, types[c % 4]);
    }
  for (guint r = 0; r < rows; r++)
    {
      klaster_sheet_add_row (sheet);
      for (guint c = 0; c < columns; c++)
        {
          char text[40];

          if (c % 4 == 0)
            g_snprintf (text, sizeof text, "63.%02u.%02u.%04u", c % 13 + 1, r % 20, 2000 + r % 500);
          else if (c % 4 == 2)
            g_snprintf (text, sizeof text, "20%02u-%02u-%02u", r % 30, r % 12 + 1, c % 28 + 1);
          if (c % 4 == 1)
            set_number (sheet, r, c, (r * 7 + c) % 10007 / 10.0);
          else if (c % 4 == 3)
            set_whole (sheet, r, c, (gint64)r * 12345 + c);
          else
            klaster_sheet_set_text (sheet, r, c, text);
        }
    }
  return sheet;
}

/* ---- zip */

char *
fixture_read_entry (const char *path, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  g_autoptr (GString) text = NULL;

  archive_read_support_format_zip_seekable (archive);
  g_assert_cmpint (archive_read_open_filename (archive, path, 65536), ==, ARCHIVE_OK);
  while (text == NULL && archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    if (strcmp (archive_entry_pathname (entry), name) == 0)
      {
        char buffer[65536];
        la_ssize_t n;

        text = g_string_new (NULL);
        while ((n = archive_read_data (archive, buffer, sizeof buffer)) > 0)
          g_string_append_len (text, buffer, n);
        /* The checksum is right, too. */
        g_assert_cmpint (n, ==, 0);
      }
  archive_read_free (archive);
  return text == NULL ? NULL : g_string_free (g_steal_pointer (&text), FALSE);
}

/* ---- XML */

static char *
get_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *)name);
  char *copy = g_strdup ((const char *)value);

  xmlFree (value);
  return copy;
}

static gboolean
is_named (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *)node->name, name) == 0;
}

/* All nodes called NAME, wherever; to be freed as an object. */
static xmlXPathObject *
find_nodes (xmlDoc *document, xmlNode *within, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s//*[local-name()='%s']", within ? "." : "", name);
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found;

  context->node = within != NULL ? within : xmlDocGetRootElement (document);
  found = xmlXPathEval ((const xmlChar *)path, context);
  xmlXPathFreeContext (context);
  g_assert_nonnull (found);
  return found;
}

static xmlDoc *
parse_entry (const char *path, const char *name)
{
  g_autofree char *text = fixture_read_entry (path, name);
  xmlDoc *document;

  g_assert_nonnull (text);
  document = xmlParseMemory (text, (int)strlen (text));
  g_assert_nonnull (document);
  return document;
}

/* "_x0001_" as the character it stands for. */
static char *
unescape (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (; *text != '\0'; text++)
    {
      guint code;
      int length = 0;

      if (sscanf (text, "_x%4x_%n", &code, &length) == 1 && length == 7)
        {
          g_string_append_unichar (plain, code);
          text += 6;
        }
      else
        g_string_append_c (plain, *text);
    }
  return g_string_free (plain, FALSE);
}

static void
set_cell (char **row, guint column, char *text)
{
  g_free (row[column]);
  row[column] = text;
}

static char **
new_row (guint n_columns)
{
  char **row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    row[i] = g_strdup ("");
  return row;
}

static guint
get_column_number (const char *reference)
{
  guint column = 0;

  for (; g_ascii_isupper (*reference); reference++)
    column = column * 26 + (guint)(*reference - 'A' + 1);
  return column - 1;
}

static void
read_xlsx_cell (xmlNode *cell, char **row, guint n_columns)
{
  g_autofree char *reference = get_attribute (cell, "r");
  g_autofree char *type = get_attribute (cell, "t");
  xmlChar *content = xmlNodeGetContent (cell);
  guint column = get_column_number (reference);

  g_assert_cmpuint (column, <, n_columns);
  for (xmlNode *child = cell->children; child != NULL; child = child->next)
    g_assert_false (is_named (child, "f"));
  g_assert_true (type == NULL || g_str_equal (type, "inlineStr"));
  set_cell (row, column, type != NULL ? unescape ((char *)content) : g_strdup ((char *)content));
  xmlFree (content);
}

GPtrArray *
fixture_read_xlsx (const char *path, guint number, guint n_columns)
{
  g_autofree char *name = g_strdup_printf ("xl/worksheets/sheet%u.xml", number);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  xmlDoc *document = parse_entry (path, name);
  xmlXPathObject *found = find_nodes (document, NULL, "row");

  for (int i = 0; i < found->nodesetval->nodeNr; i++)
    {
      char **row = new_row (n_columns);

      for (xmlNode *cell = found->nodesetval->nodeTab[i]->children; cell != NULL; cell = cell->next)
        read_xlsx_cell (cell, row, n_columns);
      g_ptr_array_add (rows, row);
    }
  xmlXPathFreeObject (found);
  xmlFreeDoc (document);
  return rows;
}

/* Paragraphs with their blanks and tabs. */
static char *
read_ods_text (xmlNode *cell)
{
  GString *text = g_string_new (NULL);
  guint paragraphs = 0;

  for (xmlNode *p = cell->children; p != NULL; p = p->next)
    {
      if (!is_named (p, "p"))
        continue;
      if (paragraphs++ > 0)
        g_string_append_c (text, '\n');
      for (xmlNode *part = p->children; part != NULL; part = part->next)
        if (is_named (part, "s"))
          g_string_append_c (text, ' ');
        else if (is_named (part, "tab"))
          g_string_append_c (text, '\t');
        else
          {
            /* What ODF does to white space. */
            g_assert_null (strstr ((const char *)part->content, "  "));
            g_string_append (text, (const char *)part->content);
          }
    }
  return g_string_free (text, FALSE);
}

static char *
read_ods_cell (xmlNode *cell)
{
  g_autofree char *type = get_attribute (cell, "value-type");
  g_autofree char *formula = get_attribute (cell, "formula");

  g_assert_null (formula);
  if (g_strcmp0 (type, "float") == 0)
    return get_attribute (cell, "value");
  if (g_strcmp0 (type, "date") == 0)
    return get_attribute (cell, "date-value");
  g_assert_true (type == NULL || g_str_equal (type, "string"));
  return read_ods_text (cell);
}

GPtrArray *
fixture_read_ods (const char *path, guint number, guint n_columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  xmlDoc *document = parse_entry (path, "content.xml");
  xmlXPathObject *tables = find_nodes (document, NULL, "table");
  xmlXPathObject *found
      = find_nodes (document, tables->nodesetval->nodeTab[number - 1], "table-row");

  for (int i = 0; i < found->nodesetval->nodeNr; i++)
    {
      char **row = new_row (n_columns);
      guint column = 0;

      for (xmlNode *cell = found->nodesetval->nodeTab[i]->children; cell != NULL; cell = cell->next)
        set_cell (row, column++, read_ods_cell (cell));
      g_assert_cmpuint (column, ==, n_columns);
      g_ptr_array_add (rows, row);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeObject (tables);
  xmlFreeDoc (document);
  return rows;
}

/* ---- folders */

char *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("klaster-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

guint
fixture_count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

void
fixture_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
