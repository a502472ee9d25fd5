#include "klaster-color-menu.h"

#include <glib/gi18n.h>

#define LABEL_CHARS 30

struct _KlasterColorMenu
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *button;
  GtkWidget *label; /* of the button */
  GtkDropDown *what;
  GtkDropDown *level;
  GtkDropDown *method;
  GtkWidget *table;

  /* owned */
  KlasterSession *session;
  GCancellable *cancellable;
  GPtrArray *choices; /* Choice, in the order of the drop-down */

  gboolean filling; /* what the drop-downs say now is no choice of the officer */
};

G_DEFINE_FINAL_TYPE (KlasterColorMenu, klaster_color_menu, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  TABLE_WANTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const KlasterLevel levels[]
    = { KLASTER_LEVEL_KABUPATEN, KLASTER_LEVEL_KECAMATAN, KLASTER_LEVEL_VILLAGE };

static const char *const method_keys[] = { [KLASTER_CLASSES_EQUAL] = "equal",
                                           [KLASTER_CLASSES_QUANTILE] = "quantile",
                                           [KLASTER_CLASSES_FIXED] = "fixed" };

typedef struct
{
  char *label;
  KlasterColorWish wish;
} Choice;

static void
choice_free (Choice *choice)
{
  g_free (choice->label);
  klaster_color_wish_clear (&choice->wish);
  g_free (choice);
}

static void
add_choice (GPtrArray *choices,
            const char *label,
            KlasterChoroplethKind kind,
            const char *instrument,
            const char *id)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->label = g_strdup (label);
  choice->wish = (KlasterColorWish){ .on = instrument != NULL || id != NULL,
                                     .kind = kind,
                                     .instrument = g_strdup (instrument),
                                     .id = g_strdup (id) };
  g_ptr_array_add (choices, choice);
}

static gboolean
add_records (GPtrArray *choices,
             KlasterReader *reader,
             const char *entity,
             const char *label,
             KlasterChoroplethKind kind,
             GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get (entity), NULL, label, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];

      /* A dataset of the whole province colours nothing. */
      if (kind == KLASTER_CHOROPLETH_DATASET
          && g_strcmp0 (klaster_record_get_text (record, "level"), "province") == 0)
        continue;
      add_choice (choices, klaster_record_get_text (record, label), kind, NULL,
                  klaster_record_get_id (record));
    }
  return records != NULL;
}

static gpointer
list_choices (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func ((GDestroyNotify)choice_free);

  add_choice (choices, _ ("Nothing"), KLASTER_CHOROPLETH_INDEX, NULL, NULL);
  add_choice (choices, _ ("Indeks Desa: score"), KLASTER_CHOROPLETH_INDEX, "indeks_desa", NULL);
  add_choice (choices, _ ("Indeks Desa: status"), KLASTER_CHOROPLETH_STATUS, "indeks_desa", NULL);
  add_choice (choices, _ ("IDM: score"), KLASTER_CHOROPLETH_INDEX, "idm", NULL);
  if (!add_records (choices, reader, "indicator", "label", KLASTER_CHOROPLETH_INDICATOR, error)
      || !add_records (choices, reader, "dataset", "title", KLASTER_CHOROPLETH_DATASET, error))
    return NULL;
  return g_steal_pointer (&choices);
}

static const Choice *
get_choice (KlasterColorMenu *self)
{
  guint selected = gtk_drop_down_get_selected (self->what);

  return self->choices != NULL && selected < self->choices->len ? self->choices->pdata[selected]
                                                                : NULL;
}

/* The button says what is chosen; what has no effect then cannot be touched. */
static void
show_choice (KlasterColorMenu *self)
{
  const Choice *choice = get_choice (self);
  gboolean on = choice != NULL && choice->wish.on;
  GObject *level = gtk_drop_down_get_selected_item (self->level);
  g_autofree char *label = NULL;

  if (on)
    /* Translators: what colours the map, then the level: "Indeks Desa: score · Kecamatan". */
    label = g_strdup_printf (_ ("%s · %s"), choice->label,
                             gtk_string_object_get_string (GTK_STRING_OBJECT (level)));
  gtk_label_set_text (GTK_LABEL (self->label), on ? label : _ ("Colour the areas"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->level), on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->method), on);
  gtk_widget_set_sensitive (self->table, on);
}

/* Settings: "kind:what@level", and the method. */

static char *
dup_key (const KlasterColorWish *wish)
{
  return wish->on ? g_strdup_printf ("%u:%s", (guint)wish->kind,
                                     wish->id != NULL ? wish->id : wish->instrument)
                  : g_strdup ("");
}

static void
remember (KlasterColorMenu *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  const Choice *choice = get_choice (self);
  g_autofree char *key = NULL;
  g_autofree char *full = NULL;

  if (settings == NULL || choice == NULL)
    return;
  key = dup_key (&choice->wish);
  full = g_strdup_printf ("%s@%u", key, gtk_drop_down_get_selected (self->level));
  g_settings_set_string (settings, "color-by", full);
  g_settings_set_string (settings, "class-method",
                         method_keys[gtk_drop_down_get_selected (self->method)]);
}

/* The position of the remembered choice; what is no longer there is "nothing". */
static guint
recall (KlasterColorMenu *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  g_autofree char *full = NULL;
  g_autofree char *method = NULL;
  g_auto (GStrv) parts = NULL;

  if (settings == NULL)
    return 0;
  full = g_settings_get_string (settings, "color-by");
  parts = g_strsplit (full, "@", 2);
  if (g_strv_length (parts) != 2)
    return 0;
  gtk_drop_down_set_selected (
      self->level, (guint)MIN (g_ascii_strtoull (parts[1], NULL, 10), G_N_ELEMENTS (levels) - 1));
  method = g_settings_get_string (settings, "class-method");
  for (guint i = 0; i < G_N_ELEMENTS (method_keys); i++)
    if (g_str_equal (method, method_keys[i]))
      gtk_drop_down_set_selected (self->method, i);
  for (guint i = 0; i < self->choices->len; i++)
    {
      g_autofree char *key = dup_key (&((const Choice *)self->choices->pdata[i])->wish);

      if (g_str_equal (key, parts[0]))
        return i;
    }
  return 0;
}

static void
on_changed_cb (KlasterColorMenu *self)
{
  if (self->filling)
    return;
  show_choice (self);
  remember (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *choices = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  g_autoptr (GtkStringList) labels = NULL;
  KlasterColorMenu *self;
  gboolean first;
  guint selected;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_COLOR_MENU (user_data);
  g_clear_object (&self->cancellable);
  if (choices == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  labels = gtk_string_list_new (NULL);
  for (guint i = 0; i < choices->len; i++)
    gtk_string_list_append (labels, ((const Choice *)choices->pdata[i])->label);
  first = self->choices == NULL;
  selected = gtk_drop_down_get_selected (self->what);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  self->choices = choices;
  self->filling = TRUE;
  if (first)
    selected = recall (self);
  gtk_drop_down_set_model (self->what, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->what, selected < choices->len ? selected : 0);
  self->filling = FALSE;
  show_choice (self);
  if (first && selected > 0)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
load (KlasterColorMenu *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), list_choices, NULL, NULL,
                           (GDestroyNotify)g_ptr_array_unref, self->cancellable, on_listed_cb,
                           self);
}

static void
on_store_changed_cb (KlasterColorMenu *self, const char *const *entities)
{
  if (g_strv_contains (entities, "indicator") || g_strv_contains (entities, "dataset"))
    load (self);
}

static void
on_table_clicked_cb (KlasterColorMenu *self)
{
  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  g_signal_emit (self, signals[TABLE_WANTED], 0);
}

static GtkDropDown *
add_drop_down (KlasterColorMenu *self,
               GtkGrid *grid,
               int row,
               const char *name,
               const char *const *items)
{
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *drop_down = gtk_drop_down_new_from_strings (items);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, drop_down, 1, row, 1, 1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_swapped (drop_down, "notify::selected", G_CALLBACK (on_changed_cb), self);
  return GTK_DROP_DOWN (drop_down);
}

static void
klaster_color_menu_dispose (GObject *object)
{
  KlasterColorMenu *self = KLASTER_COLOR_MENU (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_color_menu_parent_class)->dispose (object);
}

static void
klaster_color_menu_class_init (KlasterColorMenuClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_color_menu_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[CHANGED] = g_signal_new ("changed", KLASTER_TYPE_COLOR_MENU, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[TABLE_WANTED] = g_signal_new ("table-wanted", KLASTER_TYPE_COLOR_MENU, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_color_menu_init (KlasterColorMenu *self)
{
  const char *const nothing[] = { _ ("Nothing"), NULL };
  const char *const level_names[]
      = { _ ("Kabupaten/kota"), _ ("Kecamatan"), _ ("Desa/kelurahan"), NULL };
  /* In the order of KlasterClassMethod. */
  const char *const methods[]
      = { _ ("Equal intervals"), _ ("Quantiles"), _ ("Fixed limits"), NULL };
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->what = add_drop_down (self, GTK_GRID (grid), 0, _ ("Colour by"), nothing);
  self->level = add_drop_down (self, GTK_GRID (grid), 1, _ ("Level"), level_names);
  self->method = add_drop_down (self, GTK_GRID (grid), 2, _ ("Classes"), methods);
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->method, KLASTER_CLASSES_QUANTILE);
  self->filling = FALSE;
  self->table = gtk_button_new_with_label (_ ("The figures as a table…"));
  gtk_widget_set_sensitive (self->table, FALSE);
  g_signal_connect_swapped (self->table, "clicked", G_CALLBACK (on_table_clicked_cb), self);
  gtk_grid_attach (GTK_GRID (grid), self->table, 0, 3, 2, 1);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);

  self->label = gtk_label_new (_ ("Colour the areas"));
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (self->label), LABEL_CHARS);
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_child (GTK_MENU_BUTTON (self->button), self->label);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_tooltip_text (self->button, _ ("Choose what colours the areas"));
  gtk_widget_add_css_class (self->button, "map-control");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
}

/* Public functions */

void
klaster_color_wish_clear (KlasterColorWish *self)
{
  g_clear_pointer (&self->instrument, g_free);
  g_clear_pointer (&self->id, g_free);
  self->on = FALSE;
}

KlasterColorMenu *
klaster_color_menu_new (KlasterSession *session)
{
  KlasterColorMenu *self = g_object_new (KLASTER_TYPE_COLOR_MENU, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return self;
}

void
klaster_color_menu_get_wish (KlasterColorMenu *self, KlasterColorWish *wish)
{
  const Choice *choice = get_choice (self);

  *wish = (KlasterColorWish){ .on = FALSE };
  if (choice == NULL)
    return;
  *wish = choice->wish;
  wish->instrument = g_strdup (choice->wish.instrument);
  wish->id = g_strdup (choice->wish.id);
  wish->level = levels[MIN (gtk_drop_down_get_selected (self->level), G_N_ELEMENTS (levels) - 1)];
}

KlasterClassMethod
klaster_color_menu_get_method (KlasterColorMenu *self)
{
  return gtk_drop_down_get_selected (self->method);
}
