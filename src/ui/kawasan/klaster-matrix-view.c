#include "klaster-matrix-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-matrix-cells.h"
#include "klaster-matrix-side.h"
#include "klaster-page-parts.h"

#define SIDE_WIDTH 380

struct _KlasterMatrixView
{
  GtkWidget parent_instance;

  /* children */
  GtkStack *stack; /* "matrix", "empty" */
  GtkWidget *sentence;
  GtkDropDown *year;
  GtkDropDown *kind;
  GtkDropDown *kabupaten;
  KlasterCrossGrid *grid;
  KlasterMatrixSide *side;
  GtkWidget *add_opd, *add_kawasan; /* what to begin with */

  /* owned */
  KlasterSession *session;
  KlasterMatrix *matrix;
  GCancellable *reading;
  char *wanted_kabupaten; /* code or NULL */
  char *opd, *kawasan; /* ids under the cursor, or NULL */

  int wanted_year; /* 0: all; -1: the newest with a programme, once it is known */
  gboolean filling; /* the drop-downs change, not the officer */
};

G_DEFINE_FINAL_TYPE (KlasterMatrixView, klaster_matrix_view, GTK_TYPE_WIDGET)

static const char *const kinds[] = { NULL, "kpp", "pendampingan", "other" };

/* ---- the cursor */

static const char *
get_kind (KlasterMatrixView *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  return kind < G_N_ELEMENTS (kinds) ? kinds[kind] : NULL;
}

static void
note_cursor (KlasterMatrixView *self)
{
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);

  g_clear_pointer (&self->opd, g_free);
  g_clear_pointer (&self->kawasan, g_free);
  if (row >= 0)
    self->opd = g_strdup (((KlasterMatrixRow *)self->matrix->rows->pdata[row])->id);
  if (column >= 0)
    self->kawasan = g_strdup (((KlasterMatrixColumn *)self->matrix->columns->pdata[column])->id);
}

static void
show_side (KlasterMatrixView *self)
{
  klaster_matrix_side_show (self->side, self->matrix, klaster_cross_grid_get_row (self->grid),
                            klaster_cross_grid_get_column (self->grid));
}

static void
on_moved_cb (KlasterMatrixView *self)
{
  if (self->matrix == NULL)
    return;
  note_cursor (self);
  show_side (self);
}

/* Enter goes on to the programmes of the cell. */
static void
on_activated_cb (KlasterMatrixView *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->side), GTK_DIR_TAB_FORWARD);
}

/* The cursor stays on its OPD and kawasan where these are still there. */
static void
keep_cursor (KlasterMatrixView *self)
{
  int row = klaster_cross_grid_get_row (self->grid);
  int column = klaster_cross_grid_get_column (self->grid);

  for (guint i = 0; self->opd != NULL && i < self->matrix->rows->len; i++)
    if (g_str_equal (((KlasterMatrixRow *)self->matrix->rows->pdata[i])->id, self->opd))
      row = (int)i;
  for (guint i = 0; self->kawasan != NULL && i < self->matrix->columns->len; i++)
    if (g_strcmp0 (((KlasterMatrixColumn *)self->matrix->columns->pdata[i])->id, self->kawasan)
        == 0)
      column = (int)i;
  klaster_cross_grid_move_to (self->grid, row, column, FALSE);
}

/* ---- filters */

static void
fill_drop_down (GtkDropDown *down, GtkStringList *labels, guint selected)
{
  gtk_drop_down_set_model (down, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (down, selected);
}

static GtkStringList *
create_year_labels (KlasterMatrixView *self, guint *selected)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("All years"));
  *selected = 0;
  for (guint i = 0; i < self->matrix->years->len; i++)
    {
      int year = g_array_index (self->matrix->years, int, i);
      g_autofree char *label = g_strdup_printf ("%d", year);

      gtk_string_list_append (labels, label);
      if (year == self->matrix->year)
        *selected = i + 1;
    }
  return labels;
}

static GtkStringList *
create_kabupaten_labels (KlasterMatrixView *self, guint *selected)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, _ ("All kabupaten"));
  *selected = 0;
  for (guint i = 0; i < self->matrix->kabupaten->len; i++)
    {
      const KlasterMatrixKabupaten *kabupaten = self->matrix->kabupaten->pdata[i];

      gtk_string_list_append (labels, kabupaten->name);
      if (g_strcmp0 (kabupaten->code, self->wanted_kabupaten) == 0)
        *selected = i + 1;
    }
  return labels;
}

static void
fill_filters (KlasterMatrixView *self)
{
  guint selected;
  g_autoptr (GtkStringList) years = create_year_labels (self, &selected);
  g_autoptr (GtkStringList) kabupaten = NULL;

  self->filling = TRUE;
  fill_drop_down (self->year, years, selected);
  kabupaten = create_kabupaten_labels (self, &selected);
  fill_drop_down (self->kabupaten, kabupaten, selected);
  self->filling = FALSE;
}

/* ---- reading */

typedef struct
{
  int year;
  const char *kind; /* static */
  char *kabupaten;
} Query;

static void
query_free (gpointer data)
{
  g_free (((Query *)data)->kabupaten);
  g_free (data);
}

static gpointer
build_matrix (KlasterReader *reader, gpointer data, GError **error)
{
  const Query *query = data;
  const KlasterMatrixQuery of = { query->year, query->kind, query->kabupaten };

  return klaster_matrix_build (reader, &of, error);
}

static void
show_matrix (KlasterMatrixView *self)
{
  gboolean has_cells = self->matrix->rows->len > 0 && self->matrix->columns->len > 0;

  gtk_label_set_text (GTK_LABEL (self->sentence), self->matrix->sentence);
  fill_filters (self);
  gtk_widget_set_visible (self->add_opd, self->matrix->rows->len == 0);
  gtk_widget_set_visible (self->add_kawasan, self->matrix->kabupaten->len == 0);
  gtk_stack_set_visible_child_name (
      self->stack,
      has_cells || self->wanted_kabupaten != NULL || get_kind (self) != NULL ? "matrix" : "empty");
  klaster_matrix_cells_show (self->grid, self->matrix);
  keep_cursor (self);
  show_side (self);
}

static void read_matrix (KlasterMatrixView *self);

/* At first the newest year that has programmes. */
static gboolean
wants_newest (KlasterMatrixView *self, const KlasterMatrix *matrix)
{
  if (self->wanted_year >= 0)
    return FALSE;
  self->wanted_year = matrix->years->len > 0 ? g_array_index (matrix->years, int, 0) : 0;
  return self->wanted_year > 0;
}

static void
on_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterMatrix) matrix
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterMatrixView *self;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_MATRIX_VIEW (user_data);
  g_clear_object (&self->reading);
  if (matrix == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  if (wants_newest (self, matrix))
    {
      read_matrix (self);
      return;
    }
  g_clear_pointer (&self->matrix, klaster_matrix_unref);
  self->matrix = g_steal_pointer (&matrix);
  show_matrix (self);
}

static void
read_matrix (KlasterMatrixView *self)
{
  Query *query = g_new (Query, 1);

  *query
      = (Query){ MAX (self->wanted_year, 0), get_kind (self), g_strdup (self->wanted_kabupaten) };
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_matrix, query,
                           query_free, (GDestroyNotify)klaster_matrix_unref, self->reading,
                           on_built_cb, self);
}

static void
on_filter_cb (KlasterMatrixView *self)
{
  guint year = gtk_drop_down_get_selected (self->year);
  guint kabupaten = gtk_drop_down_get_selected (self->kabupaten);

  if (self->filling || self->matrix == NULL)
    return;
  self->wanted_year = year > 0 && year <= self->matrix->years->len
                          ? g_array_index (self->matrix->years, int, year - 1)
                          : 0;
  g_free (self->wanted_kabupaten);
  self->wanted_kabupaten
      = kabupaten > 0 && kabupaten <= self->matrix->kabupaten->len ? g_strdup (
            ((KlasterMatrixKabupaten *)self->matrix->kabupaten->pdata[kabupaten - 1])->code)
                                                                   : NULL;
  read_matrix (self);
}

/* ---- children */

static GtkDropDown *
add_filter (KlasterMatrixView *self, GtkBox *bar, const char *const *labels, const char *name)
{
  GtkWidget *down = gtk_drop_down_new_from_strings (labels);

  gtk_accessible_update_property (GTK_ACCESSIBLE (down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (down, "notify::selected", G_CALLBACK (on_filter_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (bar, down);
  return GTK_DROP_DOWN (down);
}

/* The signs in the cells, in words. */
static GtkWidget *
create_legend (void)
{
  static const char *const signs[KLASTER_N_MATRIX_STATES] = { [KLASTER_MATRIX_PLANNED] = "○",
                                                              [KLASTER_MATRIX_RUNNING] = "◐",
                                                              [KLASTER_MATRIX_DONE] = "●",
                                                              [KLASTER_MATRIX_STOPPED] = "✕" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = KLASTER_MATRIX_PLANNED; i < KLASTER_N_MATRIX_STATES; i++)
    g_string_append_printf (text, "%s %s    ", signs[i], klaster_matrix_state_get_label (i));
  g_string_append_printf (text, "▲ %s", _ ("gap"));
  return klaster_page_legend_new (text->str, 1);
}

static GtkWidget *
create_bar (KlasterMatrixView *self)
{
  GtkBox *bar = klaster_page_bar_new (8);
  const char *const years[] = { _ ("All years"), NULL };
  const char *const kind_labels[]
      = { _ ("All kinds"), _ ("KPP"), _ ("Pendampingan"), _ ("Other"), NULL };
  const char *const kabupaten[] = { _ ("All kabupaten"), NULL };

  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  self->year = add_filter (self, bar, years, _ ("Year"));
  self->kind = add_filter (self, bar, kind_labels, _ ("Kind of kawasan"));
  self->kabupaten = add_filter (self, bar, kabupaten, _ ("Kabupaten"));
  gtk_box_append (bar, create_legend ());
  return GTK_WIDGET (bar);
}

static GtkWidget *
create_halves (KlasterMatrixView *self)
{
  self->grid = klaster_cross_grid_new ();
  self->side = klaster_matrix_side_new (self->session);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (on_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "activated", G_CALLBACK (on_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return klaster_page_halves_new (GTK_WIDGET (self->grid), GTK_WIDGET (self->side), SIDE_WIDTH);
}

static GtkWidget *
create_matrix_page (KlasterMatrixView *self)
{
  self->sentence = klaster_page_sentence_new ();
  return klaster_page_stack_new (self->sentence, create_bar (self), create_halves (self));
}

static void
on_add_clicked_cb (GtkWidget *button, KlasterMatrixView *self)
{
  klaster_session_request_edit (self->session, button == self->add_opd ? "opd" : "kawasan", NULL,
                                NULL);
}

static GtkWidget *
add_begin_button (KlasterMatrixView *self, GtkBox *box, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "suggested-action");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_add_clicked_cb), self, 0);
  gtk_box_append (box, button);
  return button;
}

static GtkWidget *
create_empty (KlasterMatrixView *self)
{
  GtkBox *buttons = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));
  GtkWidget *page = klaster_page_empty_new ("view-grid-symbolic", GTK_WIDGET (buttons));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("The matrix begins with OPD and kawasan"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("OPD stand below each other, kawasan side by side; each cell holds the programmes of the "
         "one for the other, with budget, fund source and what is realised."));
  self->add_opd = add_begin_button (self, buttons, _ ("Add an OPD"));
  self->add_kawasan = add_begin_button (self, buttons, _ ("New kawasan"));
  return page;
}

static void
klaster_matrix_view_dispose (GObject *object)
{
  KlasterMatrixView *self = KLASTER_MATRIX_VIEW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->stack)));
  g_clear_pointer (&self->matrix, klaster_matrix_unref);
  g_clear_pointer (&self->wanted_kabupaten, g_free);
  g_clear_pointer (&self->opd, g_free);
  g_clear_pointer (&self->kawasan, g_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_matrix_view_parent_class)->dispose (object);
}

static void
klaster_matrix_view_class_init (KlasterMatrixViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_matrix_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_matrix_view_init (KlasterMatrixView *self)
{
  self->wanted_year = -1;
}

/* Public functions */

GtkWidget *
klaster_matrix_view_new (KlasterSession *session)
{
  KlasterMatrixView *self = g_object_new (KLASTER_TYPE_MATRIX_VIEW, NULL);

  self->session = g_object_ref (session);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_stack_add_named (self->stack, create_matrix_page (self), "matrix");
  gtk_stack_add_named (self->stack, create_empty (self), "empty");
  g_signal_connect_object (session, "store-changed", G_CALLBACK (read_matrix), self,
                           G_CONNECT_SWAPPED);
  read_matrix (self);
  return GTK_WIDGET (self);
}

KlasterCrossGrid *
klaster_matrix_view_get_grid (KlasterMatrixView *self)
{
  return self->grid;
}

gboolean
klaster_matrix_view_is_settled (KlasterMatrixView *self)
{
  return self->reading == NULL && self->matrix != NULL;
}
