#include "klaster-amounts-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "klaster-geo.h"
#include "klaster-page-parts.h"

/* Lengths of the codes of kecamatan and kabupaten. */
static const gsize around[] = { 8, 5 };

/* One region */

#define KLASTER_TYPE_AMOUNT (klaster_amount_get_type ())
G_DECLARE_FINAL_TYPE (KlasterAmount, klaster_amount, KLASTER, AMOUNT, GObject)

struct _KlasterAmount
{
  GObject parent_instance;

  char *code;
  char *name; /* with the regions around it */
  char *text; /* of the figure, or of its blank */
  char *key; /* to sort and search by */
  double value; /* NAN: blank */
};

G_DEFINE_FINAL_TYPE (KlasterAmount, klaster_amount, G_TYPE_OBJECT)

static void
klaster_amount_finalize (GObject *object)
{
  KlasterAmount *self = KLASTER_AMOUNT (object);

  g_free (self->code);
  g_free (self->name);
  g_free (self->text);
  g_free (self->key);
  G_OBJECT_CLASS (klaster_amount_parent_class)->finalize (object);
}

static void
klaster_amount_class_init (KlasterAmountClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_amount_finalize;
}

static void
klaster_amount_init (KlasterAmount *self)
{
}

static char *
dup_name (const char *code)
{
  const KlasterGeo *geo = klaster_geo_get_default ();
  const KlasterArea *area = klaster_geo_find_area (geo, code);
  GString *name = g_string_new (area != NULL ? area->name : code);

  for (guint i = 0; i < G_N_ELEMENTS (around); i++)
    {
      g_autofree char *outer = g_strndup (code, around[i]);
      const KlasterArea *wider
          = strlen (code) > around[i] ? klaster_geo_find_area (geo, outer) : NULL;

      if (wider != NULL)
        g_string_append_printf (name, ", %s", wider->name);
    }
  return g_string_free (name, FALSE);
}

static KlasterAmount *
amount_new (const KlasterChoropleth *choropleth, const KlasterChoroplethValue *value)
{
  KlasterAmount *self = g_object_new (KLASTER_TYPE_AMOUNT, NULL);

  self->code = g_strdup (value->code);
  self->name = dup_name (value->code);
  self->key = klaster_collate_key (self->name);
  self->value = value->figure.value;
  if (klaster_figure_is_blank (value->figure))
    self->text = g_strdup (klaster_blank_get_label (value->figure.blank));
  else if (value->status != KLASTER_STATUS_NONE)
    self->text = g_strdup (klaster_status_get_label (value->status));
  else
    self->text = klaster_format_number (self->value, choropleth->decimals);
  return self;
}

/* Order; a blank is less than any number. */

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return strcmp (((const KlasterAmount *)a)->key, ((const KlasterAmount *)b)->key);
}

static int
compare_values (gconstpointer a, gconstpointer b, gpointer user_data)
{
  double x = ((const KlasterAmount *)a)->value, y = ((const KlasterAmount *)b)->value;

  x = isnan (x) ? -INFINITY : x;
  y = isnan (y) ? -INFINITY : y;
  return (x > y) - (x < y);
}

static gboolean
matches (gpointer item, gpointer user_data)
{
  g_autofree char *key = klaster_collate_key (gtk_editable_get_text (GTK_EDITABLE (user_data)));

  return strstr (KLASTER_AMOUNT (item)->key, key) != NULL;
}

/* Cells */

static void
on_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_INT (user_data) ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "tabular");
  gtk_list_item_set_child (item, label);
}

static void
on_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const KlasterAmount *amount = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      GPOINTER_TO_INT (user_data) ? amount->text : amount->name);
}

static GtkColumnViewColumn *
add_column (GtkColumnView *view, const char *title, gboolean number, GCompareDataFunc compare)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare, NULL, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_set_up_cb), GINT_TO_POINTER (number));
  g_signal_connect (factory, "bind", G_CALLBACK (on_bound_cb), GINT_TO_POINTER (number));
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, !number);
  gtk_column_view_append_column (view, column);
  return column;
}

static void
on_activated_cb (GtkColumnView *view, guint position, KlasterSession *session)
{
  g_autoptr (KlasterAmount) amount
      = g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));

  klaster_session_set_place (session, KLASTER_PLACE_REGION, amount->code);
  gtk_window_close (GTK_WINDOW (root));
}

static void
on_searched_cb (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static GtkWidget *
create_table (KlasterSession *session, const KlasterChoropleth *choropleth, GtkWidget *search)
{
  GListStore *amounts = g_list_store_new (KLASTER_TYPE_AMOUNT);
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkWidget *scrolled = gtk_scrolled_window_new ();
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (matches, search, NULL));
  GtkSorter *sorter = g_object_ref (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view)));
  g_autofree char *head = *choropleth->unit == '\0'
                              ? g_strdup (_ ("Figure"))
                              : g_strdup_printf (_ ("Figure (%s)"), choropleth->unit);
  g_autoptr (GtkColumnViewColumn) name = NULL;
  g_autoptr (GtkColumnViewColumn) value = NULL;
  GtkSingleSelection *selection;
  GListModel *model;

  for (guint i = 0; i < choropleth->values->len; i++)
    {
      g_autoptr (KlasterAmount) amount = amount_new (choropleth, choropleth->values->pdata[i]);

      g_list_store_append (amounts, amount);
    }
  name = add_column (GTK_COLUMN_VIEW (view), _ ("Region"), FALSE, compare_names);
  value = add_column (GTK_COLUMN_VIEW (view), head, TRUE, compare_values);
  model = G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (amounts), filter));
  model = G_LIST_MODEL (gtk_sort_list_model_new (model, sorter));
  g_signal_connect_object (search, "search-changed", G_CALLBACK (on_searched_cb), filter,
                           G_CONNECT_SWAPPED);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (view), value, GTK_SORT_DESCENDING);
  selection = gtk_single_selection_new (model);
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  gtk_widget_add_css_class (view, "register");
  g_signal_connect_object (view, "activate", G_CALLBACK (on_activated_cb), session, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static gboolean
on_escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

static GtkWidget *
create_sentence (const KlasterChoropleth *choropleth)
{
  GtkWidget *label = gtk_label_new (choropleth->sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_bottom (label, 8);
  return label;
}

/* Public functions */

void
klaster_amounts_present (GtkWindow *parent, KlasterSession *session, KlasterChoropleth *choropleth)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *search = klaster_page_search_new (_ ("Search regions"));
  GtkEventController *keys = gtk_shortcut_controller_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (choropleth->title, choropleth->source));
  gtk_widget_set_margin_start (search, 12);
  gtk_widget_set_margin_end (search, 12);
  gtk_widget_set_margin_top (search, 12);
  gtk_widget_set_margin_bottom (search, 8);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), search);
  gtk_box_append (GTK_BOX (box), create_sentence (choropleth));
  gtk_box_append (GTK_BOX (box), create_table (session, choropleth, search));
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (on_escape_cb, NULL, NULL)));
  gtk_widget_add_controller (window, keys);
  gtk_window_set_title (GTK_WINDOW (window), choropleth->title);
  gtk_window_set_default_size (GTK_WINDOW (window), 620, 640);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
