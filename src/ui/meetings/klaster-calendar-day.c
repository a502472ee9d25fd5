#include "klaster-calendar-day.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-panel-parts.h"
#include "klaster-quick-change.h"

/* What the menu of a day needs when it opens. */
typedef struct
{
  KlasterSession *session;
  KlasterMonth *month;
  const KlasterMonthDay *day; /* borrowed from month */
} Cell;

static void
cell_free (Cell *cell)
{
  g_object_unref (cell->session);
  klaster_month_unref (cell->month);
  g_free (cell);
}

static void
on_closure_freed (gpointer cell, GClosure *closure)
{
  cell_free (cell);
}

/* ---- the menu */

static GVariant *
create_presets (const KlasterMonthDay *day)
{
  g_autofree char *iso = klaster_date_dup_iso (&day->date);
  GVariantBuilder presets;

  g_variant_builder_init (&presets, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&presets, "{ss}", "date", iso);
  return g_variant_builder_end (&presets);
}

static void
on_agenda_clicked_cb (GtkButton *button, Cell *cell)
{
  klaster_session_request_edit (cell->session, "agenda_item", NULL, create_presets (cell->day));
}

static void
on_meeting_clicked_cb (GtkButton *button, Cell *cell)
{
  klaster_session_request_edit (cell->session, "meeting", NULL, create_presets (cell->day));
}

static void
on_holiday_clicked_cb (GtkButton *button, Cell *cell)
{
  if (cell->day->holiday != NULL)
    klaster_calendar_remove_holiday (cell->session, cell->day->holiday);
  else
    klaster_session_request_edit (cell->session, "holiday", NULL, create_presets (cell->day));
}

static Cell *
cell_new (KlasterSession *session, KlasterMonth *month, const KlasterMonthDay *day)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->session = g_object_ref (session);
  cell->month = klaster_month_ref (month);
  cell->day = day;
  return cell;
}

static void
add_button (GtkBox *box, const Cell *cell, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (gtk_button_get_child (GTK_BUTTON (button)), GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", clicked,
                         cell_new (cell->session, cell->month, cell->day), on_closure_freed, 0);
  gtk_box_append (box, button);
}

static void
fill_menu (GtkBox *box, const Cell *cell)
{
  const KlasterMonthDay *day = cell->day;
  g_autofree char *title = klaster_format_date_long (&day->date);

  klaster_panel_add_text (box, title, "section-title");
  if (*day->holiday_name != '\0')
    klaster_panel_add_text (box, day->holiday_name, "fact-name");
  for (guint i = 0; i < day->items->len; i++)
    {
      const KlasterDated *item = day->items->pdata[i];
      const char *kind = klaster_dated_kind_get_label (item->kind);
      g_autofree char *second = *item->detail != '\0'
                                    ? g_strdup_printf ("%s · %s", kind, item->detail)
                                    : g_strdup (kind);

      gtk_box_append (
          box, klaster_panel_create_record_row (cell->session, item->title, second, &item->link));
    }
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  add_button (box, cell, _ ("New meeting…"), G_CALLBACK (on_meeting_clicked_cb));
  add_button (box, cell, _ ("New item of the agenda…"), G_CALLBACK (on_agenda_clicked_cb));
  add_button (box, cell, day->holiday != NULL ? _ ("No day off") : _ ("Mark as day off…"),
              G_CALLBACK (on_holiday_clicked_cb));
}

/* Made when it is first opened: there are 42 of them. */
static void
create_menu (GtkMenuButton *button, gpointer user_data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "calendar-menu");
  gtk_widget_set_size_request (box, 300, -1);
  fill_menu (GTK_BOX (box), user_data);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (button, popover);
}

/* Public functions */

GtkWidget *
klaster_calendar_day_new (KlasterSession *session, KlasterMonth *month, const KlasterMonthDay *day)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *date = klaster_format_date_long (&day->date);
  g_autofree char *spoken = g_strdup_printf (
      /* Translators: a day, then how many things are on it. */
      ngettext ("%s, %u item", "%s, %u items", day->items->len), date, day->items->len);

  /* What is written on it is laid over it; without a child it would have an arrow. */
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_menu,
                                         cell_new (session, month, day), (GDestroyNotify)cell_free);
  gtk_widget_add_css_class (button, "calendar-day");
  if (day->off)
    gtk_widget_add_css_class (button, "off");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  return button;
}

void
klaster_calendar_remove_holiday (KlasterSession *session, const char *holiday)
{
  g_autoptr (KlasterChange) change = klaster_change_new (_ ("Day off removed"));

  klaster_change_remove (change, klaster_entity_get ("holiday"), holiday);
  klaster_quick_change_commit (session, change, _ ("The day off is removed"));
}
