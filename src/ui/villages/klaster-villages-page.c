#include "klaster-villages-page.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-index-spread.h"
#include "klaster-page-parts.h"
#include "klaster-print-dialog.h"
#include "klaster-villages-page-private.h"
#include "klaster-villages-side.h"

#define SIDE_WIDTH 350

G_DEFINE_FINAL_TYPE (KlasterVillagesPage, klaster_villages_page, ADW_TYPE_BIN)

static const struct
{
  const char *name, *title;
} views[N_VIEWS] = {
  [KLASTER_VILLAGES_ALL] = { "all", N_ ("All villages") },
  [KLASTER_VILLAGES_SPREAD] = { "spread", N_ ("Spread") },
  [KLASTER_VILLAGES_MOVES] = { "moves", N_ ("Changes") },
  [KLASTER_VILLAGES_NEAR] = { "near", N_ ("Near a limit") },
  [KLASTER_VILLAGES_SITES] = { "sites", N_ ("Sites") },
  [VIEW_MAP] = { "map", N_ ("Map") },
};

/* ---- the side */

void
klaster_villages_page_show_side (KlasterVillagesPage *self)
{
  const KlasterIndexVillage *village = klaster_village_indices_find (self->indices, self->chosen);
  const char *region = self->chosen != NULL && village == NULL
                           ? self->chosen
                           : klaster_villages_page_get_region (self);
  GtkWidget *content = village != NULL
                           ? klaster_villages_side_new_village (self->session, self->indices,
                                                                self->edition, village)
                           : klaster_villages_side_new_region (self->session, self->indices,
                                                               self->edition, region);

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->side), content);
}

static void
on_moved_cb (KlasterVillagesPage *self)
{
  int row = klaster_drawn_table_get_row (self->table);

  g_free (self->chosen);
  self->chosen
      = row >= 0 ? g_strdup (klaster_villages_rows_get_code (self->rows, (guint)row)) : NULL;
  klaster_villages_page_show_side (self);
}

/* A region of the spread becomes the filter; a village is shown on the map of the window. */
static void
on_activated_cb (KlasterVillagesPage *self)
{
  if (self->chosen == NULL)
    return;
  if (self->view == KLASTER_VILLAGES_SPREAD)
    klaster_villages_page_choose_region (self, self->chosen);
  else
    {
      klaster_session_set_place (self->session, KLASTER_PLACE_REGION, self->chosen);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", "map");
    }
}

/* ---- the table */

static void
show_count (KlasterVillagesPage *self)
{
  g_autofree char *n = klaster_format_integer (klaster_villages_rows_get_n (self->rows));
  g_autofree char *all = klaster_format_integer (klaster_villages_rows_get_n_all (self->rows));
  /* Translators: rows that are shown, of how many. */
  g_autofree char *text = g_strdup_printf (_ ("%s of %s rows"), n, all);

  gtk_label_set_text (GTK_LABEL (self->count), text);
}

static void
find_chosen (KlasterVillagesPage *self)
{
  for (guint i = 0; self->chosen != NULL && i < klaster_villages_rows_get_n (self->rows); i++)
    if (g_strcmp0 (klaster_villages_rows_get_code (self->rows, i), self->chosen) == 0)
      {
        klaster_drawn_table_set_row (self->table, (int)i);
        return;
      }
}

void
klaster_villages_page_show_rows (KlasterVillagesPage *self)
{
  const KlasterVillagesFilter filter
      = { .edition = self->edition,
          .from = self->former,
          .region = klaster_villages_page_get_region (self),
          .choice = gtk_drop_down_get_selected (self->choices),
          .text = gtk_editable_get_text (GTK_EDITABLE (self->search)) };
  g_autofree char *sentence = NULL;
  KlasterTableSource source;

  if (self->view == VIEW_MAP)
    return;
  self->rows = klaster_villages_rows_new (self->indices, self->view, &filter);
  klaster_villages_rows_init_source (self->rows, &source);
  klaster_drawn_table_set_source (self->table, &source, self->rows,
                                  (GDestroyNotify)klaster_villages_rows_free);
  find_chosen (self);
  sentence = klaster_villages_rows_dup_sentence (self->rows);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  show_count (self);
}

void
klaster_villages_page_show_map (KlasterVillagesPage *self, gboolean fresh)
{
  g_autofree char *sentence = NULL;
  gboolean classes = gtk_drop_down_get_selected (self->choices) == 1;

  if (self->map == NULL)
    {
      self->map = klaster_villages_map_new (self->session);
      gtk_stack_add_named (self->body, GTK_WIDGET (self->map), "map");
    }
  sentence
      = self->edition->instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81
            ? g_strdup (_ (
                "Classes of kelurahan have no place on the map of the desa; choose Indeks Desa or "
                "IDM."))
            : klaster_index_dup_limits_sentence (self->indices, self->edition->instrument);
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  klaster_villages_map_show (self->map, self->edition->instrument, self->edition->year, classes,
                             fresh);
}

/* After another view, edition or reading. */
void
klaster_villages_page_show_view (KlasterVillagesPage *self, gboolean fresh)
{
  gboolean map = self->view == VIEW_MAP;

  if (self->edition == NULL)
    return;
  klaster_villages_bar_fill_formers (self);
  klaster_villages_bar_fill_choices (self);
  gtk_widget_set_visible (GTK_WIDGET (self->regions), !map);
  gtk_widget_set_visible (self->search, !map);
  gtk_widget_set_visible (self->count, !map);
  if (map)
    klaster_villages_page_show_map (self, fresh);
  else
    klaster_villages_page_show_rows (self);
  gtk_stack_set_visible_child_name (self->body, map ? "map" : "table");
  klaster_villages_page_show_side (self);
}

void
klaster_villages_page_filter (KlasterVillagesPage *self)
{
  if (self->filling || self->edition == NULL)
    return;
  if (self->view == VIEW_MAP)
    klaster_villages_page_show_map (self, FALSE);
  else
    klaster_villages_page_show_rows (self);
}

/* ---- reading */

/* The edition that was looked at, if it is still there. */
static void
choose_edition (KlasterVillagesPage *self, KlasterInstrument instrument, int year)
{
  self->edition
      = year > 0 ? klaster_village_indices_find_edition (self->indices, instrument, year) : NULL;
  if (self->edition == NULL)
    self->edition = klaster_village_indices_get_main (self->indices);
}

static gpointer
build_indices (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_village_indices_build (reader, error);
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterVillageIndices) former = NULL;
  KlasterVillageIndices *indices
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterInstrument instrument = KLASTER_INSTRUMENT_NONE;
  KlasterVillagesPage *self;
  int year = 0;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_VILLAGES_PAGE (user_data);
  g_clear_object (&self->reading);
  if (indices == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  if (self->edition != NULL)
    {
      instrument = self->edition->instrument;
      year = self->edition->year;
    }
  former = g_steal_pointer (&self->indices);
  self->indices = indices;
  choose_edition (self, instrument, year);
  if (self->edition == NULL)
    {
      gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->empty),
                                     klaster_villages_empty_new (self->session, self->indices));
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }
  klaster_villages_bar_fill_editions (self);
  klaster_villages_bar_fill_regions (self);
  klaster_villages_page_show_view (self, TRUE);
  gtk_stack_set_visible_child_name (self->stack, "data");
}

static void
read_indices (KlasterVillagesPage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_indices, NULL, NULL,
                           (GDestroyNotify)klaster_village_indices_unref, self->reading,
                           on_built_cb, self);
}

static void
on_toggled_cb (GtkToggleButton *toggle, KlasterVillagesPage *self)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;
  for (guint i = 0; i < N_VIEWS; i++)
    if (self->toggles[i] == GTK_WIDGET (toggle))
      self->view = i;
  klaster_villages_page_show_view (self, FALSE);
}

static void
on_print_clicked_cb (KlasterVillagesPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  klaster_print_dialog_present_record (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                       self->session, "indeks-desa",
                                       klaster_villages_page_get_region (self));
}

static GtkWidget *
create_print_button (KlasterVillagesPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-print-symbolic");

  gtk_widget_set_tooltip_text (button, _ ("Print Indeks Desa"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_print_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
create_toggles (KlasterVillagesPage *self)
{
  GtkBox *line = klaster_page_bar_new (12);
  GtkBox *box = klaster_page_bar_new (0);
  GtkWidget *import = klaster_villages_import_button_new ();

  for (guint i = 0; i < N_VIEWS; i++)
    {
      self->toggles[i] = gtk_toggle_button_new_with_label (_ (views[i].title));
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->toggles[i]),
                                     GTK_TOGGLE_BUTTON (self->toggles[0]));
      g_signal_connect (self->toggles[i], "toggled", G_CALLBACK (on_toggled_cb), self);
      gtk_box_append (box, self->toggles[i]);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[0]), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (box), "linked");
  gtk_widget_set_hexpand (GTK_WIDGET (box), TRUE);
  gtk_box_append (line, GTK_WIDGET (box));
  gtk_box_append (line, create_print_button (self));
  gtk_box_append (line, import);
  gtk_widget_add_css_class (GTK_WIDGET (line), "sections");
  return GTK_WIDGET (line);
}

static GtkWidget *
create_body (KlasterVillagesPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->body = GTK_STACK (gtk_stack_new ());
  self->table = klaster_drawn_table_new ();
  g_signal_connect_object (self->table, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->table));
  gtk_stack_add_named (self->body, scrolled, "table");
  gtk_widget_set_hexpand (GTK_WIDGET (self->body), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->body), TRUE);
  return GTK_WIDGET (self->body);
}

static GtkWidget *
create_data (KlasterVillagesPage *self)
{
  GtkBox *main = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  self->sentence = klaster_page_sentence_new ();
  gtk_box_append (main, create_toggles (self));
  gtk_box_append (main, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (main, self->sentence);
  gtk_box_append (main, klaster_villages_bar_create (self));
  gtk_box_append (main, create_body (self));
  self->side = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->side), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (self->side, SIDE_WIDTH, -1);
  gtk_widget_set_hexpand (self->side, FALSE);
  gtk_widget_add_css_class (self->side, "panel");
  gtk_box_append (box, GTK_WIDGET (main));
  gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (box, self->side);
  return GTK_WIDGET (box);
}

/* ---- overrides */

static void
klaster_villages_page_dispose (GObject *object)
{
  KlasterVillagesPage *self = KLASTER_VILLAGES_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_villages_page_parent_class)->dispose (object);
}

static void
klaster_villages_page_finalize (GObject *object)
{
  KlasterVillagesPage *self = KLASTER_VILLAGES_PAGE (object);

  g_clear_pointer (&self->indices, klaster_village_indices_unref);
  g_free (self->chosen);
  G_OBJECT_CLASS (klaster_villages_page_parent_class)->finalize (object);
}

static void
klaster_villages_page_class_init (KlasterVillagesPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_villages_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_villages_page_finalize;
}

static void
klaster_villages_page_init (KlasterVillagesPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_data (self), "data");
  self->empty = gtk_scrolled_window_new ();
  gtk_stack_add_named (self->stack, self->empty, "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

/* Public functions */

KlasterVillagesPage *
klaster_villages_page_new (KlasterSession *session)
{
  KlasterVillagesPage *self = g_object_new (KLASTER_TYPE_VILLAGES_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_indices), self,
                           G_CONNECT_SWAPPED);
  read_indices (self);
  return self;
}

gboolean
klaster_villages_page_show (KlasterVillagesPage *self, const char *view)
{
  g_return_val_if_fail (KLASTER_IS_VILLAGES_PAGE (self), FALSE);

  for (guint i = 0; i < N_VIEWS; i++)
    if (g_strcmp0 (views[i].name, view) == 0)
      {
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), TRUE);
        return TRUE;
      }
  return FALSE;
}

gboolean
klaster_villages_page_is_settled (KlasterVillagesPage *self)
{
  return self->reading == NULL && self->indices != NULL
         && (self->map == NULL || klaster_villages_map_is_settled (self->map));
}

const KlasterVillageIndices *
klaster_villages_page_get_indices (KlasterVillagesPage *self)
{
  return self->indices;
}

KlasterDrawnTable *
klaster_villages_page_get_table (KlasterVillagesPage *self)
{
  return self->table;
}

const char *
klaster_villages_page_get_sentence (KlasterVillagesPage *self)
{
  return gtk_label_get_text (GTK_LABEL (self->sentence));
}

const char *
klaster_villages_page_get_count (KlasterVillagesPage *self)
{
  return gtk_label_get_text (GTK_LABEL (self->count));
}

void
klaster_villages_page_search (KlasterVillagesPage *self, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), text);
  klaster_villages_page_filter (self);
}

void
klaster_villages_page_choose_region (KlasterVillagesPage *self, const char *code)
{
  for (guint i = 0; i < self->indices->kabupaten->len; i++)
    if (g_strcmp0 (((const KlasterIndexRegion *)self->indices->kabupaten->pdata[i])->code, code)
        == 0)
      {
        /* CODE may be of what is chosen, which goes with the filter. */
        gtk_drop_down_set_selected (self->regions, i + 1);
        return;
      }
}

void
klaster_villages_page_choose (KlasterVillagesPage *self, guint choice)
{
  gtk_drop_down_set_selected (self->choices, choice);
}
