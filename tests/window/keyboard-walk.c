#include "keyboard-walk.h"

#include <adwaita.h>

#include "klaster-radar-view.h"

/* More stops than a page can have. */
#define MAX_STOPS 2000

static gboolean
is_below (GtkWidget *widget, GType type)
{
  return gtk_widget_get_ancestor (widget, type) != NULL;
}

/* "KlasterReportsPage > GtkBox > GtkButton (Cetak)": so that the widget is found. */
static char *
describe (GtkWidget *widget)
{
  GString *text = g_string_new (NULL);
  const char *tip = gtk_widget_get_tooltip_text (widget);
  GtkWidget *label;

  for (GtkWidget *at = widget; at != NULL; at = gtk_widget_get_parent (at))
    {
      if (at != widget)
        g_string_prepend (text, " > ");
      g_string_prepend (text, G_OBJECT_TYPE_NAME (at));
      if (g_str_has_prefix (G_OBJECT_TYPE_NAME (at), "Klaster") && at != widget)
        break;
    }
  label = fixture_find (widget, GTK_TYPE_LABEL);
  if (label != NULL)
    tip = gtk_label_get_text (GTK_LABEL (label));
  g_string_append_printf (text, " (%s)", tip != NULL ? tip : "");
  return g_string_free (text, FALSE);
}

/* Whether the focus is kept from WIDGET, because there is nothing to do with it: a legend, say. */
static gboolean
is_barred (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_can_focus (widget))
      return TRUE;
  return FALSE;
}

/* Whether an officer must be able to come to WIDGET: what takes the focus, and what takes a click. */
static gboolean
is_control (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (GTK_IS_WINDOW (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_LIST_BOX (widget)
      || is_below (widget, GTK_TYPE_WINDOW_CONTROLS)
      || (!GTK_IS_BUTTON (widget) && is_below (widget, GTK_TYPE_DROP_DOWN))
      || (GTK_IS_BUTTON (widget) && is_below (widget, GTK_TYPE_SPIN_BUTTON)))
    return FALSE;
  if (is_below (widget, GTK_TYPE_DROP_DOWN) && is_barred (widget))
    return FALSE; /* the kinds of blank beside a figure: what is typed into the entry says the same */
  if (is_below (widget, KLASTER_TYPE_RADAR_VIEW) && !gtk_widget_get_focusable (widget))
    return FALSE; /* one tile is the stop, its arrows are tested with the radar */
  return GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget)
         || (gtk_widget_get_focusable (widget) && !is_barred (widget));
}

/* The arrow keys of a list are bound to this signal. */
static void
move_cursor (GtkWidget *row, GtkDirectionType direction)
{
  GtkWidget *list = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX);

  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES,
                         direction == GTK_DIR_DOWN ? 1 : -1, FALSE, FALSE);
}

/* The next stop from FROM in DIRECTION, or NULL. */
static GtkWidget *
move_focus (GtkWindow *window, GtkWidget *from, GtkDirectionType direction)
{
  if (from == NULL)
    gtk_window_set_focus (window, NULL);
  else
    gtk_widget_grab_focus (from);
  if (GTK_IS_LIST_BOX_ROW (from) && (direction == GTK_DIR_DOWN || direction == GTK_DIR_UP))
    move_cursor (from, direction);
  else
    gtk_widget_child_focus (GTK_WIDGET (window), direction);
  return gtk_window_get_focus (window);
}

static gboolean
add_stop (GPtrArray *stops, GtkWidget *widget)
{
  if (widget == NULL || g_ptr_array_find (stops, widget, NULL))
    return FALSE;
  g_ptr_array_add (stops, g_object_ref (widget));
  return TRUE;
}

/* Tab, or Shift and Tab, from the first stop, which stands in the header; adds to STOPS in order. Fails when it does
 * not come round. */
static void
walk_round (GtkWindow *window, const char *page, GtkDirectionType direction, GPtrArray *stops)
{
  g_autoptr (GPtrArray) round = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *first = move_focus (window, NULL, GTK_DIR_TAB_FORWARD), *at = first;

  while (round->len < MAX_STOPS && add_stop (round, at))
    {
      add_stop (stops, at);
      gtk_widget_child_focus (GTK_WIDGET (window), direction);
      at = gtk_window_get_focus (window);
    }
  g_test_message ("%s: %u stops", page, round->len);
  if (at == NULL || at != first)
    {
      g_autofree char *trap = at != NULL ? describe (at) : g_strdup ("nothing");

      g_test_message ("%s: the focus is trapped at %s", page, trap);
      g_test_fail ();
    }
}

/* Adds to STOPS what the arrow keys reach from them: rows of lists, and what stands in them. */
static void
walk_arrows (GtkWindow *window, GPtrArray *stops)
{
  const GtkDirectionType directions[] = { GTK_DIR_DOWN, GTK_DIR_UP, GTK_DIR_TAB_FORWARD };

  for (guint i = 0; i < stops->len && stops->len < MAX_STOPS; i++)
    for (guint d = 0; d < G_N_ELEMENTS (directions); d++)
      {
        GtkWidget *from = stops->pdata[i];

        if (gtk_widget_get_root (from) != GTK_ROOT (window) || !gtk_widget_get_mapped (from))
          break; /* a row of a list that has been scrolled away */
        if (is_below (from, GTK_TYPE_FLOW_BOX))
          break; /* Tab has come to all that it holds */
        if (GTK_IS_LIST_BOX_ROW (from) || directions[d] == GTK_DIR_TAB_FORWARD)
          add_stop (stops, move_focus (window, from, directions[d]));
        while (g_main_context_iteration (NULL, FALSE))
          continue; /* what a chosen row shows comes up */
      }
}

/* A control is reached when it, or what stands in it, has been a stop. */
static gboolean
is_reached (GtkWidget *control, GPtrArray *stops)
{
  for (guint i = 0; i < stops->len; i++)
    if (stops->pdata[i] == control || gtk_widget_is_ancestor (stops->pdata[i], control))
      return TRUE;
  return FALSE;
}

static void
expect_reached (GtkWidget *widget, const char *page, GPtrArray *stops)
{
  if (is_control (widget) && !is_reached (widget, stops))
    {
      g_autofree char *text = describe (widget);

      g_test_message ("%s: not reached: %s", page, text);
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expect_reached (child, page, stops);
}

/* Turns of the main loop in which what stands beside a list is read too. */
static void
settle (FixtureCondition is_settled, gpointer window)
{
  fixture_spin ();
  if (is_settled == NULL)
    return;
  fixture_wait (is_settled, window);
  fixture_spin ();
}

/* Public functions */

void
keyboard_walk (GtkWindow *window, const char *page, FixtureCondition is_settled)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new_with_free_func (g_object_unref);

  settle (is_settled, window);
  walk_round (window, page, GTK_DIR_TAB_FORWARD, stops);
  walk_round (window, page, GTK_DIR_TAB_BACKWARD, stops);
  walk_arrows (window, stops);
  /* A row that is come to may be chosen by that, and change what stands beside it. */
  settle (is_settled, window);
  walk_round (window, page, GTK_DIR_TAB_FORWARD, stops);
  expect_reached (GTK_WIDGET (window), page, stops);
}
