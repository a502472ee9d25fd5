#include "klaster-one-stop.h"

struct _KlasterOneStop
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (KlasterOneStop, klaster_one_stop, ADW_TYPE_BIN)

/* The chosen row of the first list at or below WIDGET that has one, or NULL. */
static GtkWidget *
find_chosen (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return (GtkWidget *)gtk_list_box_get_selected_row (GTK_LIST_BOX (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chosen (child);
  return found;
}

static gboolean
klaster_one_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean inside = gtk_widget_get_focus_child (widget) != NULL;
  GtkWidget *chosen = inside ? NULL : find_chosen (widget);

  if (inside && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;
  if (chosen != NULL && gtk_widget_grab_focus (chosen))
    return TRUE;
  return GTK_WIDGET_CLASS (klaster_one_stop_parent_class)->focus (widget, direction);
}

static void
klaster_one_stop_class_init (KlasterOneStopClass *klass)
{
  GTK_WIDGET_CLASS (klass)->focus = klaster_one_stop_focus;
}

static void
klaster_one_stop_init (KlasterOneStop *self)
{
}

GtkWidget *
klaster_one_stop_new (GtkWidget *child)
{
  GtkWidget *self = g_object_new (KLASTER_TYPE_ONE_STOP, NULL);

  adw_bin_set_child (ADW_BIN (self), child);
  return self;
}
