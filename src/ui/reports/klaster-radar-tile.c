#include "klaster-radar-tile.h"

#include <glib/gi18n.h>

#include "klaster-state-mark.h"

struct _KlasterRadarTile
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (KlasterRadarTile, klaster_radar_tile, GTK_TYPE_BUTTON)

static void
klaster_radar_tile_class_init (KlasterRadarTileClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "radartile");
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
klaster_radar_tile_init (KlasterRadarTile *self)
{
}

static gboolean
is_late (const KlasterRadarCell *cell)
{
  return cell->days_late > 0
         && (cell->state == KLASTER_REPORT_LATE || cell->state == KLASTER_REPORT_MISSING);
}

/* The number below the letter; "" when the state has none. */
static char *
dup_number (const KlasterRadarCell *cell)
{
  if (is_late (cell))
    return g_strdup_printf (ngettext ("%d day", "%d days", (gulong)cell->days_late),
                            cell->days_late);
  if (cell->state == KLASTER_REPORT_PARTLY)
    return g_strdup_printf ("%u/%u", cell->n_answered, cell->n_required);
  return g_strdup (cell->returned ? _ ("returned") : "");
}

static GtkWidget *
create_mark (const KlasterRadarRow *row, const KlasterRadarCell *cell)
{
  if (cell->state == KLASTER_REPORT_PARTLY && cell->n_answered > 0 && cell->n_required > 0)
    return klaster_part_mark_new ((double)cell->n_answered / cell->n_required, row->kelurahan);
  return klaster_state_mark_new (cell->state, row->kelurahan, FALSE);
}

static GtkWidget *
create_words (const KlasterRadarCell *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *letter = gtk_label_new (klaster_report_state_get_letter (cell->state));
  g_autofree char *text = dup_number (cell);
  GtkWidget *number = gtk_label_new (text);

  gtk_widget_add_css_class (letter, "letter");
  gtk_widget_add_css_class (number, "number");
  gtk_label_set_xalign (GTK_LABEL (letter), 0);
  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_set_visible (number, *text != '\0');
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), letter);
  gtk_box_append (GTK_BOX (box), number);
  return box;
}

/* Public functions */

char *
klaster_radar_tile_dup_state (const KlasterRadarCell *cell)
{
  const char *label = klaster_report_state_get_label (cell->state);
  g_autofree char *words = NULL;

  if (is_late (cell))
    /* Translators: state of a report, number of days. */
    words = g_strdup_printf (ngettext ("%s, %d day after the due day",
                                       "%s, %d days after the due day", (gulong)cell->days_late),
                             label, cell->days_late);
  else if (cell->state == KLASTER_REPORT_PARTLY)
    /* Translators: state of a report, number of figures, of how many. */
    words = g_strdup_printf (_ ("%s, %u of %u figures"), label, cell->n_answered, cell->n_required);
  else if (cell->state == KLASTER_REPORT_EXCUSED)
    words = g_strdup_printf ("%s: %s", label, cell->excuse);
  else
    words = g_strdup (label);
  return cell->returned ? g_strdup_printf ("%s. %s", words, _ ("Returned to be corrected"))
                        : g_steal_pointer (&words);
}

GtkWidget *
klaster_radar_tile_new (const KlasterRadarRow *row, const KlasterRadarCell *cell)
{
  GtkWidget *self = g_object_new (KLASTER_TYPE_RADAR_TILE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *state = klaster_radar_tile_dup_state (cell);
  g_autofree char *period = klaster_period_dup_label (cell->period);
  g_autofree char *words = g_strdup_printf ("%s, %s: %s", row->kabupaten_name, period, state);

  gtk_box_append (GTK_BOX (box), create_mark (row, cell));
  gtk_box_append (GTK_BOX (box), create_words (cell));
  gtk_button_set_child (GTK_BUTTON (self), box);
  gtk_button_set_has_frame (GTK_BUTTON (self), FALSE);
  gtk_widget_set_tooltip_text (self, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return self;
}
