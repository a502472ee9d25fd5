#include "klaster-table-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-table-columns.h"
#include "klaster-table-sorter.h"

/* Tables up to this size are arranged at once: it takes less than a frame. */
#define AT_ONCE_ROWS 3000

struct _KlasterTableView
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *stack;
  GtkColumnView *view;
  GtkWidget *totals;
  GtkWidget *empty;
  GtkWidget *empty_button;
  GtkWidget *nothing;

  /* owned */
  KlasterSession *session;
  GtkSingleSelection *selection;
  KlasterTableModel *model;
  KlasterTable *table;
  GCancellable *reading;
  GCancellable *arranging;
  char *search;
  char *selected; /* id */

  const KlasterEntity *entity;
  int choice;
  int column;
  gboolean descending;
};

G_DEFINE_FINAL_TYPE (KlasterTableView, klaster_table_view, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What arranging in a thread needs. */
typedef struct
{
  KlasterTable *table;
  KlasterArrangement *former;
  char *search;
  int choice;
  int column;
  gboolean descending;
} Arranging;

static void
arranging_free (gpointer data)
{
  Arranging *arranging = data;

  klaster_table_unref (arranging->table);
  g_clear_pointer (&arranging->former, klaster_arrangement_unref);
  g_free (arranging->search);
  g_free (arranging);
}

static void
cancel (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* Sums */

static void
append_total (GString *text, const KlasterTableTotal *total, guint n_shown)
{
  gboolean money = total->field->type == KLASTER_FIELD_MONEY;
  double average = total->n > 0 ? total->sum / total->n : 0;
  g_autofree char *mean = money ? klaster_format_money ((gint64)(average + .5))
                                : klaster_format_number_short (average, 2);
  g_autofree char *sum = money ? klaster_format_money ((gint64)total->sum)
                               : klaster_format_number_short (total->sum, 2);
  g_autofree char *n = klaster_format_integer (total->n);
  g_autofree char *of = klaster_format_integer (n_shown);

  if (total->n == 0)
    return;
  g_string_append_printf (text, "   ·   %s: ", _ (total->field->label));
  if (total->sum_has_sense)
    /* Translators: a sum. */
    g_string_append_printf (text, _ ("sum %s, "), sum);
  /* Translators: a mean; of how many of how many records. */
  g_string_append_printf (text, _ ("mean %s (%s of %s)"), mean, n, of);
}

static void
update_totals (KlasterTableView *self, KlasterArrangement *arrangement)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = arrangement->shown->len;
  g_autofree char *shown = klaster_format_integer (n);
  g_autofree char *all = klaster_format_integer (arrangement->table->n_rows);

  if (n == arrangement->table->n_rows)
    /* Translators: %s is a number. */
    g_string_append_printf (text, ngettext ("%s record", "%s records", n), all);
  else
    /* Translators: how many records are shown of how many. */
    g_string_append_printf (text, _ ("%s of %s records"), shown, all);
  for (guint i = 0; i < arrangement->totals->len; i++)
    append_total (text, &g_array_index (arrangement->totals, KlasterTableTotal, i), n);
  gtk_label_set_text (GTK_LABEL (self->totals), text->str);
}

static void
update_stack (KlasterTableView *self, KlasterArrangement *arrangement)
{
  const char *child = "table";

  if (arrangement->table->n_rows == 0)
    child = "empty";
  else if (arrangement->shown->len == 0)
    child = "nothing";
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), child);
}

/* The record that was selected stays selected while it is shown: also one behind the first rows of a large
 * table, which come later. */
static void
on_rows_changed_cb (KlasterTableView *self)
{
  if (klaster_table_model_is_whole (self->model))
    gtk_single_selection_set_selected (self->selection,
                                       klaster_table_model_find (self->model, self->selected));
}

/* The selection is let go first, or GtkSingleSelection would look at each new row for the old one. */
static void
show_arrangement (KlasterTableView *self, KlasterArrangement *arrangement)
{
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  klaster_table_model_set (self->model, arrangement);
  update_totals (self, arrangement);
  update_stack (self, arrangement);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
arrange_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Arranging *a = data;

  g_task_return_pointer (
      task,
      klaster_table_arrange (a->table, a->column, a->descending, a->search, a->choice, a->former),
      (GDestroyNotify)klaster_arrangement_unref);
}

static void
on_arranged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterArrangement) arrangement = g_task_propagate_pointer (G_TASK (result), NULL);
  KlasterTableView *self = KLASTER_TABLE_VIEW (source);

  /* NULL: another search or order came in between. */
  if (arrangement == NULL)
    return;
  g_clear_object (&self->arranging);
  show_arrangement (self, arrangement);
}

static void
arrange (KlasterTableView *self)
{
  KlasterArrangement *former = klaster_table_model_get (self->model);
  Arranging *arranging;
  g_autoptr (GTask) task = NULL;

  cancel (&self->arranging);
  if (self->table == NULL)
    return;
  if (self->table->n_rows <= AT_ONCE_ROWS)
    {
      g_autoptr (KlasterArrangement) arrangement = klaster_table_arrange (
          self->table, self->column, self->descending, self->search, self->choice, former);

      show_arrangement (self, arrangement);
      return;
    }
  arranging = g_new (Arranging, 1);
  *arranging = (Arranging){ klaster_table_ref (self->table),
                            former == NULL ? NULL : klaster_arrangement_ref (former),
                            g_strdup (self->search),
                            self->choice,
                            self->column,
                            self->descending };
  self->arranging = g_cancellable_new ();
  task = g_task_new (self, self->arranging, on_arranged_cb, NULL);
  g_task_set_task_data (task, arranging, arranging_free);
  g_task_run_in_thread (task, arrange_thread);
}

/* Reading */

static gpointer
build_table (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_table_build (reader, data, error);
}

static void
on_table_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  KlasterTable *table = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterTableView *self;

  /* Cancelled: the view may be gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self = KLASTER_TABLE_VIEW (user_data);
  g_clear_object (&self->reading);
  if (table == NULL)
    {
      klaster_session_fail (self->session, error);
      return;
    }
  if (self->table == NULL)
    klaster_table_columns_set (self->view, table);
  g_clear_pointer (&self->table, klaster_table_unref);
  self->table = table;
  arrange (self);
}

static void
read_table (KlasterTableView *self)
{
  cancel (&self->reading);
  if (self->entity == NULL)
    return;
  self->reading = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), build_table,
                           (gpointer)self->entity, NULL, (GDestroyNotify)klaster_table_unref,
                           self->reading, on_table_built_cb, self);
}

/* Titles of other records stand in the cells. */
static gboolean
shows (const KlasterEntity *entity, const char *const *entities)
{
  if (g_strv_contains (entities, entity->name))
    return TRUE;
  for (guint i = 0; i < entity->n_fields; i++)
    if (entity->fields[i].target != NULL && g_strv_contains (entities, entity->fields[i].target))
      return TRUE;
  return FALSE;
}

static void
on_store_changed_cb (KlasterTableView *self, const char *const *entities)
{
  if (self->entity != NULL && shows (self->entity, entities))
    read_table (self);
}

static void
on_sorter_changed_cb (KlasterTableView *self)
{
  self->column = klaster_table_sorter_read (self->view, &self->descending);
  arrange (self);
}

static void
on_selected_cb (KlasterTableView *self)
{
  KlasterTableItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;
  g_free (self->selected);
  self->selected = g_strdup (klaster_table_item_get_id (item));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_row_activated_cb (KlasterTableView *self, guint position)
{
  g_autoptr (KlasterTableItem) item = g_list_model_get_item (G_LIST_MODEL (self->model), position);

  if (item != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, klaster_table_item_get_id (item));
}

/* Children */

static GtkWidget *
create_table (KlasterTableView *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "register");
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return scrolled;
}

static GtkWidget *
create_status (const char *icon, GtkWidget *button)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), icon);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_totals (KlasterTableView *self)
{
  self->totals = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->totals), 0);
  gtk_label_set_wrap (GTK_LABEL (self->totals), TRUE);
  gtk_label_set_selectable (GTK_LABEL (self->totals), TRUE);
  gtk_widget_add_css_class (self->totals, "register-totals");
  gtk_widget_add_css_class (self->totals, "tabular");
  return self->totals;
}

static void
create_children (KlasterTableView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *clear = gtk_button_new_with_label (_ ("Show all"));

  self->empty_button = gtk_button_new_with_label (_ ("Add"));
  gtk_widget_add_css_class (self->empty_button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->empty_button), "register.add");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (clear), "register.clear-search");
  self->empty = create_status ("list-add-symbolic", self->empty_button);
  self->nothing = create_status ("edit-find-symbolic", clear);
  adw_status_page_set_title (ADW_STATUS_PAGE (self->nothing), _ ("No record matches"));

  gtk_box_append (GTK_BOX (box), create_table (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), create_totals (self));
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), "wait");
  gtk_stack_add_named (GTK_STACK (self->stack), box, "table");
  gtk_stack_add_named (GTK_STACK (self->stack), self->empty, "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), self->nothing, "nothing");
  gtk_widget_set_parent (self->stack, GTK_WIDGET (self));
}

static void
describe_empty (KlasterTableView *self)
{
  g_autofree char *help
      = g_markup_escape_text (self->entity->help != NULL ? _ (self->entity->help) : "", -1);
  g_autofree char *title = g_markup_escape_text (_ (self->entity->label), -1);

  adw_status_page_set_title (ADW_STATUS_PAGE (self->empty), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->empty), help);
  gtk_widget_set_visible (self->empty_button, !self->entity->reference);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (self->entity->label), -1);
}

/* Overrides */

static void
klaster_table_view_dispose (GObject *object)
{
  KlasterTableView *self = KLASTER_TABLE_VIEW (object);

  cancel (&self->reading);
  cancel (&self->arranging);
  /* A column view that goes away sorts once more. */
  if (self->stack != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  g_clear_pointer (&self->stack, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_table_view_parent_class)->dispose (object);
}

static void
klaster_table_view_finalize (GObject *object)
{
  KlasterTableView *self = KLASTER_TABLE_VIEW (object);

  g_clear_pointer (&self->table, klaster_table_unref);
  g_free (self->search);
  g_free (self->selected);
  G_OBJECT_CLASS (klaster_table_view_parent_class)->finalize (object);
}

static void
klaster_table_view_class_init (KlasterTableViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_table_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_table_view_finalize;
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_table_view_init (KlasterTableView *self)
{
  self->choice = -1;
  self->column = -1;
  self->model = klaster_table_model_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected_cb),
                           self, G_CONNECT_SWAPPED);
  /* After the selection, which listens to the model, too. */
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (on_rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  create_children (self);
}

/* Public functions */

KlasterTableView *
klaster_table_view_new (KlasterSession *session)
{
  KlasterTableView *self = g_object_new (KLASTER_TYPE_TABLE_VIEW, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
klaster_table_view_set_entity (KlasterTableView *self, const KlasterEntity *entity)
{
  g_return_if_fail (KLASTER_IS_TABLE_VIEW (self) && entity != NULL);

  self->entity = entity;
  self->choice = -1;
  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->selected, g_free);
  cancel (&self->arranging);
  g_clear_pointer (&self->table, klaster_table_unref);
  klaster_table_model_set (self->model, NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "wait");
  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  describe_empty (self);
  read_table (self);
}

const KlasterEntity *
klaster_table_view_get_entity (KlasterTableView *self)
{
  return self->entity;
}

void
klaster_table_view_set_search (KlasterTableView *self, const char *search)
{
  g_return_if_fail (KLASTER_IS_TABLE_VIEW (self));

  if (g_strcmp0 (self->search, search) == 0)
    return;
  g_free (self->search);
  self->search = g_strdup (search);
  arrange (self);
}

void
klaster_table_view_set_choice (KlasterTableView *self, int choice)
{
  g_return_if_fail (KLASTER_IS_TABLE_VIEW (self));

  if (self->choice == choice)
    return;
  self->choice = choice;
  arrange (self);
}

const char *
klaster_table_view_get_selected (KlasterTableView *self)
{
  return gtk_single_selection_get_selected_item (self->selection) == NULL ? NULL : self->selected;
}

GPtrArray *
klaster_table_view_list_shown (KlasterTableView *self)
{
  KlasterArrangement *arrangement = klaster_table_model_get (self->model);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; arrangement != NULL && i < arrangement->shown->len; i++)
    {
      guint row = g_array_index (arrangement->shown, guint, i);

      g_ptr_array_add (ids, g_strdup (arrangement->table->ids[row]));
    }
  return ids;
}

gboolean
klaster_table_view_is_settled (KlasterTableView *self)
{
  return self->reading == NULL && self->arranging == NULL
         && klaster_table_model_is_whole (self->model);
}

KlasterTableModel *
klaster_table_view_get_model (KlasterTableView *self)
{
  return self->model;
}

GtkColumnView *
klaster_table_view_get_column_view (KlasterTableView *self)
{
  return self->view;
}
