#include "klaster-meeting-row.h"

#include <glib/gi18n.h>

#include "klaster-drawn-text.h"
#include "klaster-format.h"

#define LINE_GAP 3
#define TITLE_LINES 2

static const KlasterTextStyle title_style = { .strong = TRUE, .lines = TITLE_LINES };
static const KlasterTextStyle quiet_style = { .quiet = TRUE };

struct _KlasterMeetingRow
{
  GtkWidget parent_instance;

  /* Owned */
  KlasterMeetings *digest;

  /* Borrowed from it */
  const KlasterMeetingLine *line;
};

G_DEFINE_FINAL_TYPE (KlasterMeetingRow, klaster_meeting_row, GTK_TYPE_WIDGET)

/* "KPP Contoh · 4 of 5 came · 2 open" */
static char *
describe (const KlasterMeetingLine *line)
{
  g_autoptr (GString) text
      = g_string_new (line->kawasan != NULL ? line->kawasan_name : line->kabupaten_name);
  g_autofree char *came = NULL;
  g_autofree char *open = NULL;

  if (line->n_invited > 0)
    /* Translators: how many came, of how many invited. */
    came = line->ahead ? g_strdup_printf (_ ("%u invited"), line->n_invited)
                       : g_strdup_printf (_ ("%u of %u came"), line->n_came, line->n_invited);
  if (line->n_open > 0)
    open = g_strdup_printf (_ ("%u open"), line->n_open);
  if (came != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", came);
  if (open != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", open);
  return g_strdup (text->str);
}

static void
klaster_meeting_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  KlasterMeetingRow *self = KLASTER_MEETING_ROW (widget);
  int width = gtk_widget_get_width (widget), y = 0;
  g_autofree char *day = NULL;
  g_autofree char *head = NULL;
  g_autofree char *foot = NULL;

  if (self->line == NULL)
    return;
  day = klaster_meeting_dup_day (&self->line->date, self->line->exact);
  head = g_strdup_printf ("%s · %s", day, self->line->kind_label);
  foot = describe (self->line);
  y += klaster_draw_text (widget, snapshot, head, &quiet_style, 0, y, width) + LINE_GAP;
  y += klaster_draw_text (widget, snapshot, self->line->title, &title_style, 0, y, width);
  klaster_draw_text (widget, snapshot, foot, &quiet_style, 0, y + LINE_GAP, width);
}

static void
klaster_meeting_row_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = 180;
  else
    *minimum = *natural = TITLE_LINES * klaster_text_get_line_height (widget, &title_style)
                          + 2 * klaster_text_get_line_height (widget, &quiet_style) + 2 * LINE_GAP;
}

static void
klaster_meeting_row_dispose (GObject *object)
{
  klaster_meeting_row_show (KLASTER_MEETING_ROW (object), NULL, NULL);
  G_OBJECT_CLASS (klaster_meeting_row_parent_class)->dispose (object);
}

static void
klaster_meeting_row_class_init (KlasterMeetingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = klaster_meeting_row_dispose;
  widget_class->snapshot = klaster_meeting_row_snapshot;
  widget_class->measure = klaster_meeting_row_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
klaster_meeting_row_init (KlasterMeetingRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-row");
}

/* Public functions */

char *
klaster_meeting_dup_day (const GDate *date, gboolean exact)
{
  if (exact || !g_date_valid (date))
    return klaster_format_date (date);
  return g_strdup_printf ("%s %d", klaster_month_name (g_date_get_month (date), FALSE),
                          g_date_get_year (date));
}

GtkWidget *
klaster_meeting_row_new (void)
{
  return g_object_new (KLASTER_TYPE_MEETING_ROW, NULL);
}

void
klaster_meeting_row_show (KlasterMeetingRow *self,
                          KlasterMeetings *digest,
                          const KlasterMeetingLine *line)
{
  KlasterMeetings *old;

  g_return_if_fail (KLASTER_IS_MEETING_ROW (self));

  old = self->digest;
  self->digest = digest != NULL ? klaster_meetings_ref (digest) : NULL;
  self->line = line;
  g_clear_pointer (&old, klaster_meetings_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (line != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    line->title, -1);
}
