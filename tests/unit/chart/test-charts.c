/* Every kind of chart, empty, small, full and blank, narrow and wide: it draws, what is pointed at is what
 * was drawn, and the table holds the figures. */
#include <cairo-pdf.h>
#include <math.h>
#include <string.h>

#include "klaster-chart-kinds.h"
#include "klaster-chart-plot.h"

#define MAX_N 13

static const char *const periods[MAX_N]
    = { "Jan–Feb 2025", "Mar–Apr 2025", "Mei–Jun 2025", "Jul–Agu 2025", "Sep–Okt 2025",
        "Nov–Des 2025", "Jan–Feb 2026", "Mar–Apr 2026", "Mei–Jun 2026", "Jul–Agu 2026",
        "Sep–Okt 2026", "Nov–Des 2026", "Jan–Feb 2027" };

/* What the figures look like. */
typedef enum
{
  FIGURES_PLAIN,
  FIGURES_BLANK,
  FIGURES_HUGE,
  N_FIGURES
} Figures;

static KlasterChartValue
get_value (Figures figures, guint i)
{
  if (figures == FIGURES_BLANK || (figures == FIGURES_PLAIN && i % 4 == 2))
    return KLASTER_CHART_BLANK (i % 3);
  if (figures == FIGURES_HUGE)
    return KLASTER_CHART_NUMBER (i % 2 == 0 ? 1e14 : 1e-6);
  return KLASTER_CHART_NUMBER (20 + 5.5 * i);
}

static KlasterChart *
create_line (guint n, Figures figures)
{
  KlasterChartValue values[MAX_N];
  const KlasterChartSeries series = { "Desa Contoh dengan nama yang sangat panjang", values };
  const KlasterLineChart spec = { .periods = periods,
                                  .n_periods = n,
                                  .series = &series,
                                  .n_series = 1,
                                  .unit = "orang",
                                  .has_target = TRUE,
                                  .target = 60,
                                  .from_zero = TRUE };

  for (guint i = 0; i < n; i++)
    values[i] = get_value (figures, i);
  return klaster_chart_new_line (&spec);
}

static KlasterChart *
create_multiples (guint n, Figures figures)
{
  KlasterChartValue values[MAX_N];
  KlasterChartSeries panels[MAX_N];
  const KlasterMultiplesChart spec
      = { .periods = periods, .n_periods = 9, .panels = panels, .n_panels = n, .from_zero = TRUE };

  for (guint i = 0; i < MAX_N; i++)
    {
      values[i] = get_value (figures, i);
      panels[i] = (KlasterChartSeries){ "Kelurahan Contoh", values };
    }
  return klaster_chart_new_multiples (&spec);
}

static KlasterChart *
create_ranking (guint n, Figures figures)
{
  KlasterRankingItem items[MAX_N];
  const KlasterRankingChart spec = { .items = items,
                                     .n_items = n,
                                     .now_label = periods[1],
                                     .former_label = periods[0],
                                     .from_zero = TRUE };

  for (guint i = 0; i < MAX_N; i++)
    items[i] = (KlasterRankingItem){ "Hulu Sungai Selatan", get_value (figures, i),
                                     get_value (figures, i + 1), i == 0 };
  return klaster_chart_new_ranking (&spec);
}

static KlasterChart *
create_dimensions (guint n, Figures figures)
{
  KlasterDimension dimensions[MAX_N];
  const KlasterDimensionsChart spec = { .dimensions = dimensions,
                                        .n_dimensions = n,
                                        .value_label = "Desa Contoh",
                                        .mark_labels = { "rata-rata kabupaten", NULL },
                                        .decimals = 1,
                                        .radar = TRUE };

  for (guint i = 0; i < MAX_N; i++)
    dimensions[i] = (KlasterDimension){ "Tata Kelola Pemerintahan Desa (DTKPD)",
                                        get_value (figures, i),
                                        { get_value (figures, i + 1), get_value (figures, i) } };
  return klaster_chart_new_dimensions (&spec);
}

static KlasterChart *
create_status (guint n, Figures figures)
{
  KlasterStatusYear years[MAX_N];
  const KlasterStatusChart spec = { years, n };

  for (guint i = 0; i < MAX_N; i++)
    years[i] = (KlasterStatusYear){ "2025",
                                    i > 3,
                                    figures == FIGURES_BLANK || i == 2,
                                    KLASTER_BLANK_NOT_ANSWERED,
                                    { 0, 3, 153, 758, figures == FIGURES_HUGE ? 900000 : 960 } };
  return klaster_chart_new_status (&spec);
}

static KlasterChart *
create_completeness (guint n, Figures figures)
{
  KlasterCompletenessCell cells[MAX_N];
  KlasterCompletenessSite sites[MAX_N];
  const KlasterCompletenessChart spec = { periods, 9, sites, n };

  for (guint i = 0; i < MAX_N; i++)
    {
      cells[i].state = figures == FIGURES_BLANK ? KLASTER_REPORT_NOT_DUE
                                                : (KlasterReportState)(i % KLASTER_N_REPORT_STATES);
      cells[i].days_late = cells[i].state == KLASTER_REPORT_LATE ? 123 : 0;
      sites[i] = (KlasterCompletenessSite){ "Kelurahan Contoh Panjang", cells, NULL };
    }
  return klaster_chart_new_completeness (&spec);
}

static KlasterChart *
create_ladder (guint n, Figures figures)
{
  KlasterLadderStep steps[MAX_N];
  const KlasterLadderChart spec = { steps, n };

  for (guint i = 0; i < MAX_N; i++)
    steps[i] = (KlasterLadderStep){ "Musyawarah dan kesepakatan desa",
                                    figures == FIGURES_BLANK ? NULL : "1c",
                                    figures == FIGURES_HUGE ? "12 November 2026" : NULL,
                                    (KlasterStepState)(i % KLASTER_N_STEP_STATES) };
  return klaster_chart_new_ladder (&spec);
}

static KlasterChart *
create_bars (guint n, Figures figures)
{
  KlasterBar bars[MAX_N];
  const KlasterBarsChart spec = { bars, n, "juta rupiah", 1 };

  for (guint i = 0; i < MAX_N; i++)
    bars[i] = (KlasterBar){ "APBD kabupaten", get_value (figures, i), i == 1 };
  return klaster_chart_new_bars (&spec);
}

static KlasterChart *
create_strip (guint n, Figures figures)
{
  KlasterCompletenessCell cells[MAX_N];
  const KlasterStripChart spec = { periods, cells, n };

  for (guint i = 0; i < MAX_N; i++)
    cells[i] = (KlasterCompletenessCell){ (KlasterReportState)(i % KLASTER_N_REPORT_STATES), 0 };
  return klaster_chart_new_strip (&spec);
}

static KlasterChart *
create_slope (guint n, Figures figures)
{
  KlasterRankingItem items[MAX_N];
  const KlasterSlopeChart spec
      = { .items = items, .n_items = n, .now_label = periods[1], .former_label = periods[0] };

  for (guint i = 0; i < MAX_N; i++)
    items[i] = (KlasterRankingItem){ "Desa Contoh dengan nama yang sangat panjang",
                                     get_value (figures, i), get_value (figures, i + 1), i == 3 };
  return klaster_chart_new_slope (&spec);
}

static KlasterChart *
create_waterfall (guint n, Figures figures)
{
  KlasterWaterfallStep steps[MAX_N];
  const KlasterWaterfallChart spec = { steps, n, 0 };

  for (guint i = 0; i < MAX_N; i++)
    {
      steps[i] = (KlasterWaterfallStep){ "Sangat Tertinggal", i == 1 ? "rincian" : NULL,
                                         get_value (figures, i) };
      steps[i].value.value *= i % 2 == 0 ? 1 : -1;
    }
  return klaster_chart_new_waterfall (&spec);
}

static KlasterChart *
create_gantt (guint n, Figures figures)
{
  KlasterGanttRow rows[MAX_N] = { 0 };
  KlasterGanttChart spec = { .rows = rows, .n_rows = n };

  g_date_set_dmy (&spec.today, 21, G_DATE_NOVEMBER, 2026);
  for (guint i = 0; i < MAX_N; i++)
    {
      GDate *dates[] = { &rows[i].start, &rows[i].target, &rows[i].end };

      rows[i].label = "Musyawarah dan kesepakatan desa";
      rows[i].state = (KlasterStepState)(i % KLASTER_N_STEP_STATES);
      for (guint k = 0; k < G_N_ELEMENTS (dates); k++)
        if (figures == FIGURES_HUGE || (figures == FIGURES_PLAIN && (i + k) % 3 != 0))
          g_date_set_dmy (dates[k], 1, 1 + (i + k) % 12,
                          figures == FIGURES_HUGE ? 2000 + 8 * i + k : 2026);
    }
  return klaster_chart_new_gantt (&spec);
}

static const struct
{
  const char *name;
  KlasterChart *(*create) (guint n, Figures figures);
} kinds[] = {
  { "line", create_line },           { "multiples", create_multiples },
  { "ranking", create_ranking },     { "dimensions", create_dimensions },
  { "status", create_status },       { "completeness", create_completeness },
  { "ladder", create_ladder },       { "bars", create_bars },
  { "strip", create_strip },         { "slope", create_slope },
  { "waterfall", create_waterfall }, { "gantt", create_gantt },
};

static void
check_chart (KlasterChart *chart, double width, const KlasterChartStyle *style)
{
  double height = klaster_chart_get_natural_height (chart, width, style);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int)width, (int)ceil (height));
  cairo_t *cr = cairo_create (surface);

  g_assert_cmpfloat (height, >, 0);
  g_assert_cmpfloat (height, <, 6000);
  klaster_chart_draw (chart, cr, width, height, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  /* Every fifth datum: each is looked up by drawing the chart dry. */
  for (guint i = 0; i < klaster_chart_get_n_data (chart); i += 5)
    {
      double x, y;
      g_autofree char *text = klaster_chart_dup_datum_text (chart, i);

      g_assert_cmpuint (strlen (text), >, 0);
      g_assert_true (klaster_chart_get_datum_position (chart, width, height, style, i, &x, &y));
      g_assert_cmpfloat (x, >=, -1);
      g_assert_cmpfloat (x, <=, width + 1);
      g_assert_cmpfloat (y, >=, -1);
      g_assert_cmpfloat (y, <=, height + 1);
      klaster_chart_draw_highlight (chart, cr, width, height, style, i);
    }
  g_assert_cmpint (klaster_chart_hit (chart, width, height, style, -50, -50), ==, -1);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
test_all (void)
{
  static const double widths[] = { 260, 1000 };
  static const guint counts[] = { 0, 1, 13 };
  static const KlasterChartStyle styles[] = { { .mode = KLASTER_CHART_LIGHT, .text_scale = 1 },
                                              { .mode = KLASTER_CHART_DARK, .text_scale = 2 },
                                              { .mode = KLASTER_CHART_GREY, .text_scale = 1 } };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint c = 0; c < G_N_ELEMENTS (counts); c++)
      for (guint f = 0; f < N_FIGURES; f++)
        {
          g_autoptr (KlasterChart) chart = kinds[k].create (counts[c], f);
          g_autofree char *description = NULL;

          g_test_message ("%s, %u data, figures %u", kinds[k].name, counts[c], f);
          klaster_chart_set_title (chart, "Kalimat yang membaca grafik ini dengan cukup panjang.");
          klaster_chart_set_source (chart, "Sumber: Contoh");
          description = klaster_chart_dup_description (chart);
          g_assert_nonnull (strstr (description, "Kalimat"));
          for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
            for (guint s = 0; s < G_N_ELEMENTS (styles); s++)
              check_chart (chart, widths[w], &styles[s]);
        }
}

/* Dots and bars of COLOR (0xRRGGBB) in the picture of CHART, pixels. */
static guint
count_pixels (KlasterChart *chart, guint32 color)
{
  const KlasterChartStyle style = { .mode = KLASTER_CHART_LIGHT, .text_scale = 1 };
  double height = klaster_chart_get_natural_height (chart, 600, &style);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 600, (int)ceil (height));
  cairo_t *cr = cairo_create (surface);
  const guint32 *row;
  guint n = 0;

  klaster_chart_draw (chart, cr, 600, height, &style);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      row = (const guint32 *)(const void *)(cairo_image_surface_get_data (surface)
                                            + y * cairo_image_surface_get_stride (surface));
      for (int x = 0; x < 600; x++)
        n += (row[x] & 0xffffff) == color;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* What falls has another colour than what rises, the same on both charts of change; a change is told only where both
 * figures are there. */
static void
test_changes (void)
{
  const KlasterRankingItem items[]
      = { { "Turun", KLASTER_CHART_NUMBER (10), KLASTER_CHART_NUMBER (20), FALSE },
          { "Baru", KLASTER_CHART_NUMBER (15), KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_DUE),
            FALSE } };
  const KlasterWaterfallStep steps[] = { { "Turun", NULL, KLASTER_CHART_NUMBER (-10) } };
  g_autoptr (KlasterChart) slope = klaster_chart_new_slope (&(KlasterSlopeChart){
      .items = items, .n_items = 2, .now_label = "Kini", .former_label = "Dulu" });
  g_autoptr (KlasterChart) waterfall
      = klaster_chart_new_waterfall (&(KlasterWaterfallChart){ .steps = steps, .n_steps = 1 });
  const KlasterChartTheme *theme = klaster_chart_theme_get (KLASTER_CHART_LIGHT);
  g_autoptr (GPtrArray) table = klaster_chart_dup_table (slope);

  g_assert_cmpuint (count_pixels (slope, theme->series[1]), >, 20);
  g_assert_cmpuint (count_pixels (slope, theme->series[0]), ==, 0);
  g_assert_cmpuint (count_pixels (waterfall, theme->series[1]), >, 20);
  g_assert_cmpstr (((char **)table->pdata[1])[3], ==, "−10");
  g_assert_cmpstr (((char **)table->pdata[2])[3], ==, "–");
}

/* What is pointed at where a datum is drawn is that datum. */
static void
test_hits (void)
{
  const KlasterChartStyle style = { .mode = KLASTER_CHART_LIGHT, .text_scale = 1 };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (KlasterChart) chart = kinds[k].create (6, FIGURES_PLAIN);
      double height = klaster_chart_get_natural_height (chart, 700, &style);

      for (guint i = 0; i < klaster_chart_get_n_data (chart); i++)
        {
          double x, y;

          klaster_chart_get_datum_position (chart, 700, height, &style, i, &x, &y);
          g_test_message ("%s %u at %.0f %.0f", kinds[k].name, i, x, y);
          g_assert_cmpint (klaster_chart_hit (chart, 700, height, &style, x, y), ==, (int)i);
        }
    }
}

static void
test_tables (void)
{
  g_autoptr (KlasterChart) chart = create_ranking (3, FIGURES_PLAIN);
  g_autoptr (GPtrArray) rows = klaster_chart_dup_table (chart);

  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (((char **)rows->pdata[1])[1], ==, "20");
  g_assert_cmpstr (((char **)rows->pdata[2])[1], ==, "26");
  /* A blank is a word, never a number. */
  g_assert_null (strpbrk (((char **)rows->pdata[3])[1], "0123456789"));
}

/* Which of the columns of 60 pixels the words of the target stand in; its line is above them. */
static guint
find_target_columns (const KlasterChartValue *values)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 360, 100);
  cairo_t *cr = cairo_create (surface);
  KlasterCanvas canvas
      = { .cr = cr, .family = "Inter", .theme = klaster_chart_theme_get (KLASTER_CHART_LIGHT) };
  const KlasterPlot plot = { .box = { 0, 0, 360, 100 }, .scale = { .min = 0, .max = 30 }, .n = 6 };
  guint columns = 0;

  klaster_plot_draw_target (&plot, &canvas, values, 30, "Target 30 orang");
  cairo_surface_flush (surface);
  for (guint y = 4; y < 30; y++)
    for (guint x = 0; x < 360; x++)
      if (cairo_image_surface_get_data (
              surface)[(gsize)y * (gsize)cairo_image_surface_get_stride (surface) + x]
          > 128)
        columns |= 1U << (x / 60);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return columns;
}

/* The words of the target keep clear of the words of a gap, which stand at the top of its column. */
static void
test_target (void)
{
  static const struct
  {
    const char *figures; /* a dot: a gap */
    guint first;
  } cases[] = { { "xxxxxx", 0 }, { ".xxxxx", 1 }, { "x.xxxx", 2 }, { ".x.xxx", 3 },
                { "x.x.xx", 4 }, { "x.x.x.", 0 }, { "......", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      KlasterChartValue values[6];

      for (guint k = 0; k < 6; k++)
        values[k] = cases[i].figures[k] == 'x'
                        ? (KlasterChartValue)KLASTER_CHART_NUMBER (10)
                        : (KlasterChartValue)KLASTER_CHART_BLANK (KLASTER_BLANK_NOT_ANSWERED);
      g_test_message ("%s", cases[i].figures);
      g_assert_cmphex (find_target_columns (values), ==, 3U << cases[i].first);
    }
}

static void
test_pages (void)
{
  cairo_surface_t *surface = cairo_pdf_surface_create (NULL, 595, 842);
  cairo_t *cr = cairo_create (surface);
  const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT, .text_scale = 1 };
  gint64 begin = g_get_monotonic_time ();

  for (guint i = 0; i < 104; i++)
    {
      g_autoptr (KlasterChart) chart = create_line (9, FIGURES_PLAIN);

      klaster_chart_draw (chart, cr, 500, 300, &style);
      cairo_show_page (cr);
    }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_test_message ("104 pages in %.2f s", (double)(g_get_monotonic_time () - begin) / 1e6);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Long names of bars stand in two lines, and the rows make room for them. */
static void
test_long_labels (void)
{
  static const char *const labels[]
      = { "APBD", "Dana hibah penyelenggaraan klaster inovasi desa provinsi" };
  static const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT };
  double heights[G_N_ELEMENTS (labels)];

  for (guint l = 0; l < G_N_ELEMENTS (labels); l++)
    {
      KlasterBar bars[10];
      const KlasterBarsChart spec = { bars, G_N_ELEMENTS (bars), "", 0 };
      g_autoptr (KlasterChart) chart = NULL;

      for (guint i = 0; i < G_N_ELEMENTS (bars); i++)
        bars[i] = (KlasterBar){ labels[l], KLASTER_CHART_NUMBER (i), FALSE };
      chart = klaster_chart_new_bars (&spec);
      heights[l] = klaster_chart_get_least_height (chart, 380, &style);
    }
  /* A second line of 10,5 units in each of ten rows. */
  g_assert_cmpfloat (heights[1], >=, heights[0] + 60);
}

/* Where six panels have room beside each other, 13 of them stand 5, 5, 3. */
static void
test_even_rows (void)
{
  static const KlasterChartStyle style = { .mode = KLASTER_CHART_PRINT };
  g_autoptr (KlasterChart) chart = create_multiples (13, FIGURES_PLAIN);
  double height = klaster_chart_get_natural_height (chart, 950, &style), x, y[13];

  for (guint panel = 0; panel < 13; panel++)
    g_assert_true (
        klaster_chart_get_datum_position (chart, 950, height, &style, panel * 9, &x, &y[panel]));
  for (guint panel = 0; panel < 13; panel++)
    g_assert_cmpfloat_with_epsilon (y[panel], y[panel / 5 * 5], 0.01);
  g_assert_cmpfloat (y[4], <, y[5]);
  g_assert_cmpfloat (y[9], <, y[10]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/target", test_target);
  g_test_add_func ("/chart/all", test_all);
  g_test_add_func ("/chart/hits", test_hits);
  g_test_add_func ("/chart/changes", test_changes);
  g_test_add_func ("/chart/tables", test_tables);
  g_test_add_func ("/chart/pages", test_pages);
  g_test_add_func ("/chart/long-labels", test_long_labels);
  g_test_add_func ("/chart/even-rows", test_even_rows);
  return g_test_run ();
}
