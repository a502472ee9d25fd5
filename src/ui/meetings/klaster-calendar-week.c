#include "klaster-calendar-week.h"

#include <glib/gi18n.h>

#include "klaster-calendar-day.h"
#include "klaster-format.h"

/* Things and bars that are written; the others are counted. */
#define ITEMS_SHOWN 3
#define LANES_SHOWN 3

/* The buttons of the days stand below all of it and take the clicks. */
static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_can_target (label, FALSE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_item (const KlasterDated *item, const char *text)
{
  g_autofree char *unsure = item->exact ? NULL : g_strdup_printf (_ ("%s (day not fixed)"), text);
  GtkWidget *label = create_label (unsure != NULL ? unsure : text, "calendar-item");

  if (item->state == KLASTER_DATED_OVERDUE)
    gtk_widget_add_css_class (label, "overdue");
  else if (item->state == KLASTER_DATED_DONE || item->state == KLASTER_DATED_PAST)
    gtk_widget_add_css_class (label, "past");
  return label;
}

/* ---- days */

static GtkWidget *
create_number (const KlasterMonthDay *day)
{
  g_autofree char *number = g_strdup_printf ("%d", g_date_get_day (&day->date));
  GtkWidget *label = create_label (number, "calendar-number");

  if (day->today)
    gtk_widget_add_css_class (label, "today");
  return label;
}

/* Bars that cover COLUMN and have no lane on screen. */
static guint
count_hidden_bars (const KlasterMonthWeek *week, int column)
{
  guint n = 0;

  for (guint i = 0; i < week->bars->len; i++)
    {
      const KlasterMonthBar *bar = &g_array_index (week->bars, KlasterMonthBar, i);

      n += bar->lane >= LANES_SHOWN && bar->from <= column && column <= bar->to;
    }
  return n;
}

/* What is on this day alone, and how much there is no room for. */
static GtkWidget *
create_items (const KlasterMonthDay *day, guint hidden)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 1));
  guint n = 0;

  if (*day->holiday_name != '\0')
    gtk_box_append (box, create_label (day->holiday_name, "calendar-holiday"));
  for (guint i = 0; i < day->items->len; i++)
    {
      const KlasterDated *item = day->items->pdata[i];

      if (!klaster_dated_lasts (item) && n++ < ITEMS_SHOWN)
        gtk_box_append (box, create_item (item, item->title));
    }
  hidden += n - MIN (n, ITEMS_SHOWN);
  if (hidden > 0)
    {
      g_autofree char *more = g_strdup_printf ("+%u", hidden);

      gtk_box_append (box, create_label (more, "calendar-more"));
    }
  gtk_widget_add_css_class (GTK_WIDGET (box), "calendar-items");
  gtk_widget_set_valign (GTK_WIDGET (box), GTK_ALIGN_START);
  gtk_widget_set_vexpand (GTK_WIDGET (box), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (box), FALSE);
  return GTK_WIDGET (box);
}

/* ---- bars */

static GtkWidget *
create_bar (const KlasterMonthBar *bar)
{
  g_autofree char *day = klaster_format_date_short (&bar->item->to_date);
  g_autofree char *text
      = bar->ends ? g_strdup (bar->item->title)
                  /* Translators: in a calendar, what lasts several days and its last day. */
                  : g_strdup_printf (_ ("%s, until %s"), bar->item->title, day);
  GtkWidget *label = create_item (bar->item, text);

  gtk_widget_add_css_class (label, "bar");
  if (bar->begins)
    gtk_widget_add_css_class (label, "begins");
  if (bar->ends)
    gtk_widget_add_css_class (label, "ends");
  return label;
}

static void
attach_bars (GtkGrid *grid, int top, const KlasterMonthWeek *week)
{
  for (guint i = 0; i < week->bars->len; i++)
    {
      const KlasterMonthBar *bar = &g_array_index (week->bars, KlasterMonthBar, i);

      if (bar->lane < LANES_SHOWN)
        gtk_grid_attach (grid, create_bar (bar), bar->from, top + bar->lane,
                         bar->to - bar->from + 1, 1);
    }
}

/* Public functions */

int
klaster_calendar_week_attach (GtkGrid *grid,
                              int top,
                              KlasterSession *session,
                              KlasterMonth *month,
                              int week)
{
  const KlasterMonthWeek *bars = &month->weeks[week];
  const KlasterMonthDay *days = &month->days[week * KLASTER_WEEK_DAYS];
  int n_lanes = MIN (bars->n_lanes, LANES_SHOWN);

  for (int i = 0; i < KLASTER_WEEK_DAYS; i++)
    gtk_grid_attach (grid, klaster_calendar_day_new (session, month, &days[i]), i, top, 1,
                     n_lanes + 2);
  for (int i = 0; i < KLASTER_WEEK_DAYS; i++)
    {
      GtkWidget *number = create_number (&days[i]);
      GtkWidget *items = create_items (&days[i], count_hidden_bars (bars, i));

      gtk_grid_attach (grid, number, i, top, 1, 1);
      gtk_grid_attach (grid, items, i, top + 1 + n_lanes, 1, 1);
      if (days[i].inside)
        continue;
      gtk_widget_add_css_class (number, "outside");
      gtk_widget_add_css_class (items, "outside");
    }
  attach_bars (grid, top + 1, bars);
  return top + n_lanes + 2;
}
