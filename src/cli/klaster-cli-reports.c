/* radar and chase: who has reported, and the words for those who have not. */
#include <glib/gi18n.h>

#include "klaster-chase.h"
#include "klaster-cli-private.h"

static gpointer
build_radar (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_radar_build (reader, data, error);
}

static gpointer
build_chase (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_chase_build (reader, data, error);
}

static GPtrArray *
new_rows (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
}

/* WORDS: NULL ended, copied. */
static void
add_row (GPtrArray *rows, const char *const *words)
{
  g_ptr_array_add (rows, g_strdupv ((char **)words));
}

static char *
dup_date (const GDate *date)
{
  return g_date_valid (date) ? klaster_date_dup_iso (date) : g_strdup ("");
}

/* The radar, a line for each cell */

static void
add_cell (GPtrArray *rows, const KlasterRadarRow *row, const KlasterRadarCell *cell, gboolean json)
{
  g_autofree char *period = klaster_period_dup_code (cell->period);
  g_autofree char *days = g_strdup_printf ("%d", cell->days_late);
  g_autofree char *answered = g_strdup_printf ("%u", cell->n_answered);
  g_autofree char *required = g_strdup_printf ("%u", cell->n_required);
  g_autofree char *due = dup_date (&cell->due);
  g_autofree char *received = dup_date (&cell->received);
  const char *const words[] = { row->kabupaten,
                                row->kabupaten_name,
                                row->village != NULL ? row->village : "",
                                period,
                                json ? klaster_report_state_get_key (cell->state)
                                     : klaster_report_state_get_label (cell->state),
                                due,
                                received,
                                days,
                                answered,
                                required,
                                cell->excuse != NULL ? cell->excuse : "",
                                NULL };

  add_row (rows, words);
}

static void
print_cells (const KlasterRadar *radar, gboolean json)
{
  static const char *const heads[]
      = { "code",     "kabupaten", "village",  "period",   "state",  "due",
          "received", "days_late", "answered", "required", "excuse", NULL };
  g_autoptr (GPtrArray) rows = new_rows ();

  add_row (rows, heads);
  for (guint i = 0; i < radar->rows->len; i++)
    {
      const KlasterRadarRow *row = radar->rows->pdata[i];

      for (guint p = 0; p < radar->n_periods; p++)
        if (row->cells[p].expected)
          add_cell (rows, row, &row->cells[p], json);
    }
  klaster_cli_print_rows (rows, json);
}

/* The radar as a grid of letters */

static char *
dup_letter (const KlasterRadarCell *cell)
{
  const char *letter = klaster_report_state_get_letter (cell->state);

  if (!cell->expected)
    return g_strdup ("");
  if (cell->state == KLASTER_REPORT_LATE || cell->state == KLASTER_REPORT_MISSING)
    return g_strdup_printf ("%s %d", letter, cell->days_late);
  if (cell->state == KLASTER_REPORT_PARTLY)
    return g_strdup_printf ("%s %u/%u", letter, cell->n_answered, cell->n_required);
  return g_strdup (letter);
}

static void
add_grid_row (GPtrArray *rows, const KlasterRadarRow *row, guint n_periods)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *complete = klaster_radar_row_dup_completeness (row, 0, n_periods);

  g_strv_builder_add_many (words, row->kabupaten_name, row->village != NULL ? row->village : "–",
                           NULL);
  for (guint i = 0; i < n_periods; i++)
    {
      g_autofree char *letter = dup_letter (&row->cells[i]);

      g_strv_builder_add (words, letter);
    }
  g_strv_builder_add (words, complete);
  g_ptr_array_add (rows, g_strv_builder_end (words));
}

static void
print_legend (void)
{
  for (guint i = 0; i < KLASTER_N_REPORT_STATES; i++)
    g_print ("%s%s = %s", i > 0 ? ", " : "\n", klaster_report_state_get_letter (i),
             klaster_report_state_get_label (i));
  /* Translators: what the numbers beside the letters of the radar are. */
  g_print ("\n%s\n", _ ("Beside the letter: days late, or figures answered of those asked."));
}

static void
print_grid (const KlasterRadar *radar)
{
  g_autoptr (GPtrArray) rows = new_rows ();
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) totals = g_strv_builder_new ();

  g_strv_builder_add_many (heads, _ ("Kabupaten/kota"), _ ("Village"), NULL);
  g_strv_builder_add_many (totals, _ ("Complete"), "", NULL);
  for (guint i = 0; i < radar->n_periods; i++)
    {
      const KlasterRadarCount *count = &radar->counts[i];
      g_autofree char *label = klaster_period_dup_short_label (count->period);

      g_strv_builder_add (heads, label);
      g_strv_builder_add (totals, count->n_due > 0 ? count->completeness : "–");
    }
  g_strv_builder_add (heads, _ ("Complete"));
  g_strv_builder_add (totals, "");
  g_ptr_array_add (rows, g_strv_builder_end (heads));
  for (guint i = 0; i < radar->rows->len; i++)
    add_grid_row (rows, radar->rows->pdata[i], radar->n_periods);
  g_ptr_array_add (rows, g_strv_builder_end (totals));
  klaster_cli_print_rows (rows, FALSE);
  print_legend ();
}

/* Chase */

static char *
dup_places (const KlasterChaseMessage *message)
{
  g_autoptr (GStrvBuilder) places = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < message->sites->len; i++)
    g_strv_builder_add (places, ((KlasterChaseSite *)message->sites->pdata[i])->place);
  list = g_strv_builder_end (places);
  return g_strjoinv ("; ", list);
}

static void
print_messages_json (const KlasterChase *chase, gboolean phone)
{
  const char *const heads[]
      = { "enumerator", "sites", "reports", "days_late", "text", phone ? "phone" : NULL, NULL };
  g_autoptr (GPtrArray) rows = new_rows ();

  add_row (rows, heads);
  for (guint i = 0; i < chase->messages->len; i++)
    {
      const KlasterChaseMessage *message = chase->messages->pdata[i];
      g_autofree char *places = dup_places (message);
      g_autofree char *reports = g_strdup_printf ("%u", message->n_items);
      g_autofree char *days = g_strdup_printf ("%d", message->days_late);
      const char *const words[] = { message->name != NULL ? message->name : "",
                                    places,
                                    reports,
                                    days,
                                    message->text,
                                    !phone                   ? NULL
                                    : message->phone != NULL ? message->phone
                                                             : "",
                                    NULL };

      add_row (rows, words);
    }
  klaster_cli_print_rows (rows, TRUE);
}

static void
print_messages (const KlasterChase *chase, gboolean phone)
{
  g_print ("%s\n", chase->sentence);
  for (guint i = 0; i < chase->messages->len; i++)
    {
      const KlasterChaseMessage *message = chase->messages->pdata[i];

      g_print ("\n----------\n");
      if (phone)
        g_print ("%s: %s\n", _ ("Phone"),
                 message->phone != NULL ? message->phone : _ ("not entered"));
      g_print ("\n%s\n", message->text);
    }
}

/* Public functions */

int
klaster_cli_radar (const KlasterArguments *arguments, KlasterStore *store)
{
  KlasterRadarQuery query = { 0 };
  g_autoptr (KlasterRadar) radar = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments->period != NULL && !klaster_period_parse (arguments->period, &query.from, &error))
    return klaster_cli_fail (error);
  query.to = query.from;
  radar = klaster_store_run (store, build_radar, &query, &error);
  if (radar == NULL)
    return klaster_cli_fail (error);
  if (arguments->json || arguments->period != NULL)
    print_cells (radar, arguments->json);
  else
    print_grid (radar);
  if (!arguments->json && arguments->period != NULL)
    g_print ("\n%s\n", radar->counts[0].sentence);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_chase (const KlasterArguments *arguments, KlasterStore *store)
{
  KlasterChaseQuery query = { .phone = arguments->phone };
  g_autoptr (KlasterChase) chase = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments->period != NULL && !klaster_period_parse (arguments->period, &query.to, &error))
    return klaster_cli_fail (error);
  chase = klaster_store_run (store, build_chase, &query, &error);
  if (chase == NULL)
    return klaster_cli_fail (error);
  if (arguments->json)
    print_messages_json (chase, arguments->phone);
  else
    print_messages (chase, arguments->phone);
  return KLASTER_EXIT_DONE;
}
