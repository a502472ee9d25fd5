/* The composer: what stands where, and that nothing is lost. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-chart-kinds.h"
#include "klaster-pages-private.h"

#define MARGIN (20 * 72 / 25.4)

static const char *const heads[] = { "Nama", "Jumlah", NULL };
static const double weights[] = { 3, 1 };

static KlasterDocument *
create_document (KlasterPaper paper, gboolean landscape)
{
  KlasterDocument *document = klaster_document_new ("Uji", paper, landscape);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 21, G_DATE_NOVEMBER, 2026);
  klaster_document_set_date (document, &date);
  return document;
}

static void
add_table (KlasterDocument *document, guint n)
{
  klaster_document_begin_table (document, heads, "lr", weights);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("barisnomor%u", i);
      const char *const cells[] = { name, "1.234.567", NULL };

      klaster_document_add_row (document, cells);
    }
}

static KlasterChart *
create_chart (void)
{
  static const char *const periods[] = { "Jan–Feb 2026", "Mar–Apr 2026" };
  static const KlasterChartValue values[] = { { .value = 1 }, { .value = 3 } };
  const KlasterChartSeries series = { .label = "Lokus", .values = values };
  const KlasterLineChart line
      = { .periods = periods, .n_periods = 2, .series = &series, .n_series = 1, .from_zero = TRUE };

  return klaster_chart_new_line (&line);
}

/* Several pages tall by its own rows. */
static KlasterChart *
create_tall_chart (void)
{
  static KlasterBar rows[200];
  const KlasterBarsChart bars = { .bars = rows, .n_bars = G_N_ELEMENTS (rows) };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    rows[i] = (KlasterBar){ .label = "Lokus", .value = KLASTER_CHART_NUMBER (i) };
  return klaster_chart_new_bars (&bars);
}

static double
get_room (const KlasterPages *pages, guint page)
{
  double width, height;

  klaster_pages_get_size (pages, page, &width, &height);
  return height - 2 * MARGIN;
}

/* Every block on an existing page, within its room, and none upon another. */
static void
check_blocks (const KlasterPages *pages)
{
  guint page, last_page = 0;
  double top, bottom, last_bottom = 0;

  for (guint i = 0; klaster_pages_get_block (pages, i, &page, &top, &bottom); i++)
    {
      g_assert_cmpuint (page, <, klaster_pages_get_count (pages));
      g_assert_cmpuint (page, >=, last_page);
      if (page != last_page)
        last_bottom = 0;
      g_assert_cmpfloat (top, >=, last_bottom - 0.01);
      g_assert_cmpfloat (bottom, >=, top);
      g_assert_cmpfloat (bottom, <=, get_room (pages, page) + 12.01); /* the gap below a table */
      last_page = page;
      last_bottom = bottom;
    }
}

static void
test_sizes (void)
{
  static const struct
  {
    KlasterPaper paper;
    gboolean landscape;
    double width, height; /* mm */
  } cases[] = { { KLASTER_PAPER_A4, FALSE, 210, 297 },
                { KLASTER_PAPER_A4, TRUE, 297, 210 },
                { KLASTER_PAPER_F4, FALSE, 215, 330 },
                { KLASTER_PAPER_F4, TRUE, 330, 215 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterDocument *document = create_document (cases[i].paper, cases[i].landscape);
      g_autoptr (KlasterPages) pages = NULL;
      double width, height;

      add_table (document, 120);
      pages = klaster_pages_new (document);
      klaster_pages_get_size (pages, 0, &width, &height);
      g_assert_cmpfloat_with_epsilon (width, cases[i].width * 72 / 25.4, 0.01);
      g_assert_cmpfloat_with_epsilon (height, cases[i].height * 72 / 25.4, 0.01);
      g_assert_cmpuint (klaster_pages_get_count (pages), >, 1);
      check_blocks (pages);
    }
}

/* Upright and wide pages in one document: what is on each fits it, and turning an empty page leaves none. */
static void
test_turned (void)
{
  static const gboolean wide[] = { FALSE, TRUE, TRUE, FALSE };
  KlasterDocument *document = create_document (KLASTER_PAPER_F4, TRUE);
  g_autoptr (KlasterPages) pages = NULL;

  klaster_document_turn (document, FALSE);
  klaster_document_add_cover (document, "Contoh", "Bahan audiensi", NULL);
  klaster_document_turn (document, TRUE);
  add_table (document, 22);
  klaster_document_add_page_break (document);
  klaster_document_add_text (document, "Masih lebar.");
  klaster_document_turn (document, TRUE);
  klaster_document_turn (document, FALSE);
  klaster_document_add_text (document, "Tegak lagi.");
  klaster_document_turn (document, TRUE);
  pages = klaster_pages_new (document);
  g_assert_cmpuint (klaster_pages_get_count (pages), ==, G_N_ELEMENTS (wide));
  for (guint n = 0; n < G_N_ELEMENTS (wide); n++)
    {
      double width, height;

      klaster_pages_get_size (pages, n, &width, &height);
      g_assert_cmpint (width > height, ==, wide[n]);
    }
  check_blocks (pages);
}

static void
test_empty (void)
{
  g_autoptr (KlasterPages) pages = klaster_pages_new (create_document (KLASTER_PAPER_A4, FALSE));
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  g_autoptr (KlasterPages) breaks = NULL;
  guint page;
  double top, bottom;

  g_assert_cmpuint (klaster_pages_get_count (pages), ==, 1);
  g_assert_false (klaster_pages_get_block (pages, 0, &page, &top, &bottom));
  /* Breaks at the ends and twice in a row make no empty page. */
  klaster_document_add_page_break (document);
  klaster_document_add_text (document, "Satu.");
  klaster_document_add_page_break (document);
  klaster_document_add_page_break (document);
  klaster_document_add_text (document, "Dua.");
  klaster_document_add_page_break (document);
  breaks = klaster_pages_new (document);
  g_assert_cmpuint (klaster_pages_get_count (breaks), ==, 2);
}

/* Whatever stands before, a heading has the beginning of its part on the same page. */
static void
test_heading_is_never_last (void)
{
  for (guint lines = 1; lines < 60; lines++)
    for (guint kind = 0; kind < 4; kind++)
      {
        KlasterDocument *document = create_document (KLASTER_PAPER_A4, TRUE);
        g_autoptr (KlasterPages) pages = NULL;
        guint heading, next;
        double top, bottom;

        for (guint i = 0; i < lines; i++)
          klaster_document_add_text (document, "Kalimat.");
        klaster_document_add_heading (document, 2, "Judul");
        if (kind == 0)
          klaster_document_add_text (document, "Isi bagian.");
        if (kind >= 2)
          klaster_document_add_text (document, "Kalimat di atas tabel.");
        if (kind == 3)
          klaster_document_add_heading (document, 3, "Judul kecil");
        if (kind > 0)
          add_table (document, 40);
        pages = klaster_pages_new (document);
        g_assert_true (klaster_pages_get_block (pages, lines, &heading, &top, &bottom));
        g_assert_true (klaster_pages_get_block (pages, lines + 1, &next, &top, &bottom));
        g_assert_cmpuint (heading, ==, next);
        for (guint behind = 2; behind <= kind; behind++)
          {
            g_assert_true (klaster_pages_get_block (pages, lines + behind, &next, &top, &bottom));
            g_assert_cmpuint (heading, ==, next);
          }
        check_blocks (pages);
      }
}

static void
test_signature_is_never_alone (void)
{
  for (guint lines = 1; lines < 60; lines++)
    {
      KlasterDocument *document = create_document (KLASTER_PAPER_A4, TRUE);
      g_autoptr (KlasterPages) pages = NULL;
      guint note, signature;
      double top, bottom;

      for (guint i = 0; i < lines; i++)
        klaster_document_add_text (document, "Kalimat.");
      klaster_document_add_note (document, "Sumber.");
      klaster_document_add_signature (document, "Banjarbaru, 21 November 2026", "Kepala Dinas",
                                      NULL, NULL, NULL);
      pages = klaster_pages_new (document);
      g_assert_true (klaster_pages_get_block (pages, lines, &note, &top, &bottom));
      g_assert_true (klaster_pages_get_block (pages, lines + 1, &signature, &top, &bottom));
      g_assert_cmpuint (note, ==, signature);
      /* And the sentence before the notes, so that the last page says something. */
      g_assert_true (klaster_pages_get_block (pages, lines - 1, &note, &top, &bottom));
      g_assert_cmpuint (note, ==, signature);
      check_blocks (pages);
    }
}

/* Behind a table, too: however many rows there are, the page of the signature has one of them. */
static void
test_signature_behind_table (void)
{
  for (guint rows = 1; rows < 90; rows++)
    {
      KlasterDocument *document = create_document (KLASTER_PAPER_F4, rows % 2 == 0);
      g_autoptr (KlasterPages) pages = NULL;
      guint page, above = 0, last = 0;
      double top, bottom;

      klaster_document_add_heading (document, 2, "Undangan");
      add_table (document, rows);
      klaster_document_add_signature (document, "Banjarbaru, 21 November 2026", "Kepala Dinas",
                                      NULL, NULL, NULL);
      pages = klaster_pages_new (document);
      for (guint i = 0; klaster_pages_get_block (pages, i, &page, &top, &bottom); i++)
        {
          above = last;
          last = page;
        }
      g_assert_cmpuint (above, ==, last);
      check_blocks (pages);
    }
}

static void
test_too_tall (void)
{
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  g_autoptr (KlasterChart) chart = create_tall_chart ();
  g_autoptr (KlasterPages) pages = NULL;
  guint page;
  double top, bottom;

  klaster_document_add_text (document, "Di atas.");
  klaster_document_add_chart (document, chart, 0);
  pages = klaster_pages_new (document);
  /* The sentence above stays with it. */
  g_assert_cmpuint (klaster_pages_get_count (pages), ==, 1);
  g_assert_true (klaster_pages_get_block (pages, 1, &page, &top, &bottom));
  g_assert_cmpuint (page, ==, 0);
  g_assert_cmpfloat (top, >, 0);
  g_assert_cmpfloat_with_epsilon (bottom, get_room (pages, 0), 0.01);
}

/* A soft break begins a page when less than half of this one is free; else what follows stands below some white. */
static void
test_soft_break (void)
{
  for (guint lines = 1; lines < 60; lines++)
    {
      KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
      g_autoptr (KlasterPages) pages = NULL;
      guint before, after;
      double top, bottom, next, end;

      for (guint i = 0; i < lines; i++)
        klaster_document_add_text (document, "Kalimat.");
      klaster_document_add_soft_break (document);
      klaster_document_add_heading (document, 1, "Bagian");
      klaster_document_add_text (document, "Isi bagian.");
      pages = klaster_pages_new (document);
      g_assert_true (klaster_pages_get_block (pages, lines - 1, &before, &top, &bottom));
      g_assert_true (klaster_pages_get_block (pages, lines, &after, &next, &end));
      if (bottom <= get_room (pages, before) / 2)
        {
          g_assert_cmpuint (after, ==, before);
          g_assert_cmpfloat (next, >=, bottom + 10);
        }
      else
        {
          g_assert_cmpuint (after, ==, before + 1);
          g_assert_cmpfloat (next, ==, 0);
        }
      check_blocks (pages);
    }
}

/* A row that is taller than a page is drawn smaller, and the rows around it stay. */
static void
test_tall_row (void)
{
  static const double whole[] = { 1 };
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KlasterPages) pages = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "kata%u ", i);
  klaster_document_begin_table (document, (const char *const[]){ "Nama", NULL }, "l", whole);
  klaster_document_add_row (document, (const char *const[]){ "Satu", NULL });
  klaster_document_add_row (document, (const char *const[]){ text->str, NULL });
  klaster_document_add_row (document, (const char *const[]){ "Tiga", NULL });
  pages = klaster_pages_new (document);
  check_blocks (pages);
  g_assert_cmpuint (klaster_pages_get_count (pages), >=, 2);
}

/* A text that fills a page leaves its table nothing there: the table goes on to the next. */
static void
test_table_behind_tall_text (void)
{
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (KlasterPages) pages = NULL;
  guint page;
  double top, bottom;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "kata%u ", i);
  klaster_document_add_text (document, text->str);
  add_table (document, 3);
  pages = klaster_pages_new (document);
  check_blocks (pages);
  g_assert_true (klaster_pages_get_block (pages, 1, &page, &top, &bottom));
  g_assert_cmpuint (page, ==, 1);
  g_assert_cmpfloat (top, ==, 0);
  g_assert_cmpfloat (bottom, >, 0);
}

/* Asked for far too tall, it grows, but not beyond half more than it needs. */
static void
test_not_pulled_apart (void)
{
  static const double asked[] = { 0, 3000 };
  double heights[2];

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
      g_autoptr (KlasterChart) chart = create_chart ();
      g_autoptr (KlasterPages) pages = NULL;
      double top, bottom;
      guint page;

      klaster_document_add_chart (document, chart, asked[i]);
      pages = klaster_pages_new (document);
      g_assert_true (klaster_pages_get_block (pages, 0, &page, &top, &bottom));
      heights[i] = bottom - top;
    }
  g_assert_cmpfloat (heights[1], >, heights[0] * 1.3);
  g_assert_cmpfloat (heights[1], <=, heights[0] * 1.5);
}

/* Beside each other, in columns of columns; a map fills a short column; what is too tall is drawn smaller with its
 * heading. */
static void
test_columns (void)
{
  static const double shares[2] = { 1, 2 };

  for (guint rows = 1; rows < 120; rows += 17)
    {
      KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
      g_autoptr (KlasterPages) pages = NULL;
      double top, bottom;
      guint page;

      klaster_document_add_heading (document, 1, "Judul");
      klaster_document_begin_columns (document, shares, 2);
      klaster_document_add_text (document, "Kiri.");
      klaster_document_next_column (document);
      klaster_document_begin_columns (document, shares, 2);
      add_table (document, rows);
      klaster_document_end_columns (document);
      klaster_document_end_columns (document);
      klaster_document_add_text (document, "Di bawah.");
      pages = klaster_pages_new (document);
      g_assert_true (klaster_pages_get_block (pages, 1, &page, &top, &bottom));
      g_assert_cmpuint (page, ==, 0);
      g_assert_cmpfloat (bottom, <=, get_room (pages, 0) + 0.01);
      g_assert_cmpfloat (bottom - top, >=, MIN (rows, 20) * 15);
      g_assert_true (klaster_pages_get_block (pages, 2, &page, &top, &bottom));
      g_assert_false (klaster_pages_get_block (pages, 3, &page, &top, &bottom));
    }
}

/* All ink from row TOP on, from 0 to 255 for each pixel. */
static guint
sum_ink (cairo_t *cr, int top)
{
  cairo_surface_t *surface = cairo_get_target (cr);
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  guint sum = 0;

  cairo_surface_flush (surface);
  for (int y = top; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += cairo_image_surface_get_data (
          surface)[y * cairo_image_surface_get_stride (surface) + x];
  return sum;
}

static cairo_t *
create_canvas (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200, 60);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  return cr;
}

/* The text of a cell once: two upon another look bold, and are read twice. */
static void
test_once (void)
{
  static const double whole[] = { 1 };
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  cairo_t *cr = create_canvas (), *expected = create_canvas ();
  g_autoptr (PangoLayout) layout
      = klaster_block_get_layout ("Hulu Sungai", 9, FALSE, 200, PANGO_ALIGN_LEFT);
  Block *table;
  double head;

  klaster_document_begin_table (document, (const char *const[]){ "Nama", NULL }, "l", whole);
  klaster_document_add_row (document, (const char *const[]){ "Hulu Sungai", NULL });
  table = document->blocks->pdata[0];
  head = klaster_table_measure_row (table, cr, 200, 0);
  klaster_block_draw (table, cr, 200, 1, 2);
  cairo_move_to (expected, 0, head + 3);
  pango_cairo_show_layout (expected, layout);
  g_assert_cmpuint (sum_ink (expected, (int)head + 2), >, 0);
  g_assert_cmpuint (sum_ink (cr, (int)head + 2), ==, sum_ink (expected, (int)head + 2));
  cairo_destroy (cr);
  cairo_destroy (expected);
  klaster_document_free (document);
}

/* Tables are named by what stands above them, behind the first part with its name; a chart that has no heading of its
 * own by what it measures. */
static void
test_titles (void)
{
  static const double shares[] = { 1, 1 };
  static const char *const expected[] = { "Bagian A",        "Bagian B", "Jumlah – Bagian B",
                                          "Kiri – Bagian B", "Bagian B", "Omzet (Rp) – Bagian C" };
  KlasterDocument *document = create_document (KLASTER_PAPER_A4, FALSE);
  g_autoptr (KlasterChart) chart = create_chart ();
  g_autoptr (KlasterPages) pages = NULL;
  g_autoptr (GPtrArray) tables = NULL;

  klaster_document_add_heading (document, 1, "Bagian A");
  add_table (document, 1);
  klaster_document_add_heading (document, 1, "Bagian B");
  add_table (document, 1);
  klaster_document_add_heading (document, 3, "Jumlah");
  add_table (document, 1);
  klaster_document_begin_columns (document, shares, 2);
  klaster_document_add_heading (document, 3, "Kiri");
  add_table (document, 1);
  klaster_document_next_column (document);
  klaster_document_add_text (document, "Kanan.");
  klaster_document_end_columns (document);
  add_table (document, 1);
  klaster_document_add_heading (document, 1, "Bagian C");
  klaster_chart_set_subtitle (chart, "Omzet (Rp)");
  klaster_document_add_chart (document, chart, 0);
  pages = klaster_pages_new (document);
  tables = klaster_pages_list_tables (pages);
  g_assert_cmpuint (tables->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < tables->len; i++)
    g_assert_cmpstr (((const KlasterDocumentTable *)tables->pdata[i])->title, ==, expected[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/pages/sizes", test_sizes);
  g_test_add_func ("/document/pages/turned", test_turned);
  g_test_add_func ("/document/pages/empty", test_empty);
  g_test_add_func ("/document/pages/heading-is-never-last", test_heading_is_never_last);
  g_test_add_func ("/document/pages/signature-is-never-alone", test_signature_is_never_alone);
  g_test_add_func ("/document/pages/signature-behind-table", test_signature_behind_table);
  g_test_add_func ("/document/pages/too-tall", test_too_tall);
  g_test_add_func ("/document/pages/columns", test_columns);
  g_test_add_func ("/document/pages/not-pulled-apart", test_not_pulled_apart);
  g_test_add_func ("/document/pages/tall-row", test_tall_row);
  g_test_add_func ("/document/pages/table-behind-tall-text", test_table_behind_tall_text);
  g_test_add_func ("/document/pages/soft-break", test_soft_break);
  g_test_add_func ("/document/pages/once", test_once);
  g_test_add_func ("/document/pages/titles", test_titles);
  return g_test_run ();
}
