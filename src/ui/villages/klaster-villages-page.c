#include "klaster-villages-page.h"

#include <glib/gi18n.h>

#include "klaster-compose-chart.h"
#include "klaster-format.h"
#include "klaster-index-spread.h"
#include "klaster-page-parts.h"
#include "klaster-panel-chart.h"
#include "klaster-villages-map.h"
#include "klaster-villages-rows.h"
#include "klaster-villages-side.h"

#define SIDE_WIDTH 350
#define VIEW_MAP KLASTER_N_VILLAGES_TABLES
#define N_VIEWS (KLASTER_N_VILLAGES_TABLES + 1)

struct _KlasterVillagesPage
{
  AdwBin parent_instance;

  /* Children */
  GtkStack *stack; /* "data" or "empty" */
  GtkWidget *empty; /* bin */
  GtkWidget *toggles[N_VIEWS];
  GtkWidget *sentence;
  GtkDropDown *editions, *formers, *regions, *choices;
  GtkWidget *search, *count;
  GtkStack *body; /* "table" or "map" */
  KlasterDrawnTable *table;
  KlasterVillagesMap *map; /* NULL until it is looked at */
  GtkWidget *side; /* scrolled window */

  /* Owned */
  KlasterSession *session;
  GCancellable *reading; /* or NULL */
  KlasterVillageIndices *indices; /* or NULL */
  char *chosen; /* code of the village or region at the side; NULL: the region of the filter */

  KlasterVillagesRows *rows; /* borrowed from the table */
  const KlasterIndexEdition *edition, *former; /* of the indices; FORMER may be NULL */
  guint view; /* a KlasterVillagesTable, or VIEW_MAP */
  gboolean filling; /* what the drop-downs say now is no choice of the officer */
};

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

/* ---- what is chosen */

static const char *
get_region (KlasterVillagesPage *self)
{
  guint at = gtk_drop_down_get_selected (self->regions);

  if (at == 0 || at > self->indices->kabupaten->len)
    return NULL;
  return ((const KlasterIndexRegion *)self->indices->kabupaten->pdata[at - 1])->code;
}

static GStrv
list_choices (KlasterVillagesPage *self)
{
  const char *const map[] = { _ ("Scores within the limits"), _ ("Classes as issued"), NULL };

  return self->view == VIEW_MAP
             ? g_strdupv ((char **)map)
             : klaster_villages_list_choices (self->view, self->edition->instrument);
}

/* ---- the side */

static void
show_side (KlasterVillagesPage *self)
{
  const KlasterIndexVillage *village = klaster_village_indices_find (self->indices, self->chosen);
  const char *region = self->chosen != NULL && village == NULL ? self->chosen : get_region (self);
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
  show_side (self);
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

static void
show_rows (KlasterVillagesPage *self)
{
  const KlasterVillagesFilter filter
      = { .edition = self->edition,
          .from = self->former,
          .region = get_region (self),
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

static void
show_map (KlasterVillagesPage *self, gboolean fresh)
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

/* ---- drop-downs */

static void
fill (KlasterVillagesPage *self, GtkDropDown *down, GStrv labels, guint selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new ((const char *const *)labels);

  self->filling = TRUE;
  gtk_drop_down_set_model (down, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (down, selected);
  self->filling = FALSE;
}

/* Position of EDITION in its list, newest first. */
static guint
fill_editions (KlasterVillagesPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  const GPtrArray *editions = self->indices->editions;
  guint selected = 0;

  for (guint i = editions->len; i > 0; i--)
    {
      g_strv_builder_add (builder, ((const KlasterIndexEdition *)editions->pdata[i - 1])->label);
      if (editions->pdata[i - 1] == self->edition)
        selected = editions->len - i;
    }
  labels = g_strv_builder_end (builder);
  fill (self, self->editions, labels, selected);
  return selected;
}

/* Earlier editions of the same instrument, newest first. (transfer container) */
static GPtrArray *
list_formers (KlasterVillagesPage *self)
{
  GPtrArray *formers = g_ptr_array_new ();
  const KlasterIndexEdition *at = self->edition;

  while ((at = klaster_village_indices_get_former (self->indices, at)) != NULL)
    g_ptr_array_add (formers, (gpointer)at);
  return formers;
}

static void
fill_formers (KlasterVillagesPage *self)
{
  g_autoptr (GPtrArray) formers = list_formers (self);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < formers->len; i++)
    {
      /* Translators: a year that is compared with. */
      g_autofree char *label = g_strdup_printf (
          _ ("against %d"), ((const KlasterIndexEdition *)formers->pdata[i])->year);

      g_strv_builder_add (builder, label);
    }
  labels = g_strv_builder_end (builder);
  fill (self, self->formers, labels, 0);
  self->former = formers->len > 0 ? formers->pdata[0] : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->formers),
                          self->view == KLASTER_VILLAGES_MOVES && formers->len > 0);
}

static void
fill_choices (KlasterVillagesPage *self)
{
  g_auto (GStrv) labels = list_choices (self);

  gtk_widget_set_visible (GTK_WIDGET (self->choices), labels != NULL);
  fill (self, self->choices, labels, 0);
}

static void
fill_regions (KlasterVillagesPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;
  guint selected = gtk_drop_down_get_selected (self->regions);

  g_strv_builder_add (builder, _ ("All kabupaten"));
  for (guint i = 0; i < self->indices->kabupaten->len; i++)
    g_strv_builder_add (builder,
                        ((const KlasterIndexRegion *)self->indices->kabupaten->pdata[i])->name);
  labels = g_strv_builder_end (builder);
  fill (self, self->regions, labels, selected <= self->indices->kabupaten->len ? selected : 0);
}

/* After another view, edition or reading. */
static void
show_view (KlasterVillagesPage *self, gboolean fresh)
{
  gboolean map = self->view == VIEW_MAP;

  if (self->edition == NULL)
    return;
  fill_formers (self);
  fill_choices (self);
  gtk_widget_set_visible (GTK_WIDGET (self->regions), !map);
  gtk_widget_set_visible (self->search, !map);
  gtk_widget_set_visible (self->count, !map);
  if (map)
    show_map (self, fresh);
  else
    show_rows (self);
  gtk_stack_set_visible_child_name (self->body, map ? "map" : "table");
  show_side (self);
}

/* ---- reading */

static GtkWidget *
create_import_button (void)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Import a workbook…"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.import");
  gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

/* Nothing is entered yet: what is public about the province, and how to begin. */
static void
show_empty (KlasterVillagesPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  GtkWidget *clamp = adw_clamp_new (), *text, *button = create_import_button ();
  g_autoptr (GString) words = g_string_new (NULL);

  text = klaster_page_sentence_new ();
  gtk_label_set_text (GTK_LABEL (text), _ ("No index of any village is entered yet."));
  gtk_box_append (box, text);
  g_string_append_printf (words,
                          _ ("Import the yearly workbook: a row for each desa with its code or its "
                             "name, the score, the status and, "
                             "if it is there, the dimensions. Codes with and without points, and "
                             "decimal comma or point, may be mixed. "
                             "%u desa and %u kelurahan of the official list are waiting. Until "
                             "then, this is what is public:"),
                          self->indices->n_desa, self->indices->n_kelurahan);
  text = gtk_label_new (words->str);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_margin_start (text, 14);
  gtk_box_append (box, text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_start (button, 14);
  gtk_box_append (box, button);
  if (self->indices->published->years->len > 0)
    gtk_box_append (
        box, klaster_panel_chart_new (klaster_compose_status_counts (self->indices->published),
                                      self->session));
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 900);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (box));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->empty), clamp);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

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
      show_empty (self);
      return;
    }
  fill_editions (self);
  fill_regions (self);
  show_view (self, TRUE);
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

/* ---- callbacks */

static void
on_edition_chosen_cb (KlasterVillagesPage *self)
{
  guint n = self->indices != NULL ? self->indices->editions->len : 0;
  guint at = gtk_drop_down_get_selected (self->editions);

  if (self->filling || at >= n)
    return;
  self->edition = self->indices->editions->pdata[n - 1 - at];
  show_view (self, FALSE);
}

static void
on_former_chosen_cb (KlasterVillagesPage *self)
{
  g_autoptr (GPtrArray) formers = NULL;
  guint at = gtk_drop_down_get_selected (self->formers);

  if (self->filling || self->edition == NULL)
    return;
  formers = list_formers (self);
  if (at < formers->len)
    self->former = formers->pdata[at];
  show_rows (self);
}

static void
on_region_chosen_cb (KlasterVillagesPage *self)
{
  if (self->filling || self->edition == NULL)
    return;
  g_clear_pointer (&self->chosen, g_free);
  show_rows (self);
  show_side (self);
}

static void
on_filter_cb (KlasterVillagesPage *self)
{
  if (self->filling || self->edition == NULL)
    return;
  if (self->view == VIEW_MAP)
    show_map (self, FALSE);
  else
    show_rows (self);
}

static void
on_toggled_cb (GtkToggleButton *toggle, KlasterVillagesPage *self)
{
  if (!gtk_toggle_button_get_active (toggle))
    return;
  for (guint i = 0; i < N_VIEWS; i++)
    if (self->toggles[i] == GTK_WIDGET (toggle))
      self->view = i;
  show_view (self, FALSE);
}

/* ---- children */

static GtkDropDown *
add_down (KlasterVillagesPage *self, GtkBox *bar, const char *name, GCallback chosen)
{
  GtkWidget *down = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", chosen, self, G_CONNECT_SWAPPED);
  gtk_box_append (bar, down);
  return GTK_DROP_DOWN (down);
}

static GtkWidget *
create_wide (GtkWidget *child)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (); /* for large text */

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), child);
  return scrolled;
}

static GtkWidget *
create_bar (KlasterVillagesPage *self)
{
  GtkBox *bar = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->editions
      = add_down (self, bar, _ ("Instrument and year"), G_CALLBACK (on_edition_chosen_cb));
  self->formers = add_down (self, bar, _ ("Year compared with"), G_CALLBACK (on_former_chosen_cb));
  self->regions = add_down (self, bar, _ ("Kabupaten"), G_CALLBACK (on_region_chosen_cb));
  self->choices = add_down (self, bar, _ ("Filter"), G_CALLBACK (on_filter_cb));
  self->search = klaster_page_search_new (_ ("Search village or code"));
  g_signal_connect_object (self->search, "search-changed", G_CALLBACK (on_filter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, self->search);
  self->count = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->count, "where");
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->count), 1);
  gtk_box_append (bar, self->count);
  return create_wide (GTK_WIDGET (bar));
}

static GtkWidget *
create_toggles (KlasterVillagesPage *self)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  GtkWidget *import = create_import_button ();

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
  gtk_box_append (line, import);
  gtk_widget_add_css_class (GTK_WIDGET (line), "sections");
  return create_wide (GTK_WIDGET (line));
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
  gtk_box_append (main, create_bar (self));
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
  on_filter_cb (self);
}

void
klaster_villages_page_choose_region (KlasterVillagesPage *self, const char *code)
{
  for (guint i = 0; i < self->indices->kabupaten->len; i++)
    if (g_strcmp0 (((const KlasterIndexRegion *)self->indices->kabupaten->pdata[i])->code, code)
        == 0)
      gtk_drop_down_set_selected (self->regions, i + 1);
}

void
klaster_villages_page_choose (KlasterVillagesPage *self, guint choice)
{
  gtk_drop_down_set_selected (self->choices, choice);
}
