/* Choosing a document at the left, its pages at the right.
 *
 * Every choice composes the document anew on the store's thread; a newer choice cancels the one under way,
 * so that the preview is always of the last one.
 */
#include "klaster-print-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "klaster-compose-document.h"
#include "klaster-dialogs.h"
#include "klaster-document-book.h"
#include "klaster-document-files.h"
#include "klaster-document-subjects.h"
#include "klaster-form-parts.h"
#include "klaster-page-parts.h"
#include "klaster-preview.h"
#include "klaster-print-per-site.h"
#include "klaster-print.h"

#define SIDE_WIDTH 340
#define PICTURE_DPI 150

/* As offered. */
static const guint charts_per_page[] = { 1, 2, 4, 6 };

#define KLASTER_TYPE_PRINT_DIALOG (klaster_print_dialog_get_type ())
G_DECLARE_FINAL_TYPE (KlasterPrintDialog, klaster_print_dialog, KLASTER, PRINT_DIALOG, AdwWindow)

struct _KlasterPrintDialog
{
  AdwWindow parent_instance;

  KlasterSession *session;
  char *wanted; /* id of the subject that is chosen first; NULL: the place that is shown */
  GPtrArray *subjects; /* KlasterDocumentSubject of the chosen document; NULL until read */
  KlasterPages *pages; /* of the preview, or NULL */
  GCancellable *cancellable; /* of the document being composed */

  GtkWidget *document_row, *subject_row, *moment_row, *paper_row, *orientation_row;
  GtkWidget *per_page_row, *lists_row, *codes_row;
  GtkWidget *stack, *toasts, *status;
  KlasterPreview *preview;
  GtkWidget *print_button, *save_button, *pictures_button, *tables_button, *per_site_button;
};

G_DEFINE_FINAL_TYPE (KlasterPrintDialog, klaster_print_dialog, ADW_TYPE_WINDOW)

/* What goes to the store's thread, with its own strings. */
typedef struct
{
  KlasterDocumentWish wish;
  char *id;
  char *indicator; /* of the charts */
  gboolean as_now; /* even when the period is approved */
} Order;

static void
order_free (Order *order)
{
  g_free (order->id);
  g_free (order->indicator);
  g_free (order);
}

static guint
get_choice (GtkWidget *row)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (row));
}

static const char *
get_name (KlasterPrintDialog *self)
{
  return klaster_document_get_names ()[get_choice (self->document_row)];
}

/* Id of the chosen subject; NULL when the document is about all. */
static const char *
get_id (KlasterPrintDialog *self)
{
  guint i = get_choice (self->subject_row);

  if (self->subjects == NULL || i >= self->subjects->len)
    return NULL;
  return ((const KlasterDocumentSubject *)self->subjects->pdata[i])->id;
}

static void
show_pages (KlasterPrintDialog *self, KlasterPages *pages)
{
  g_clear_pointer (&self->pages, klaster_pages_unref);
  self->pages = pages;
  gtk_widget_set_sensitive (self->print_button, pages != NULL);
  gtk_widget_set_sensitive (self->save_button, pages != NULL);
  gtk_widget_set_sensitive (self->pictures_button, pages != NULL);
  gtk_widget_set_sensitive (self->tables_button, pages != NULL);
  gtk_widget_set_sensitive (self->per_site_button, pages != NULL);
  if (pages != NULL)
    klaster_preview_set_pages (self->preview, pages);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), pages != NULL ? "pages" : "status");
}

static void
show_status (KlasterPrintDialog *self, const char *title, const char *detail)
{
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), title);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->status), detail);
  show_pages (self, NULL);
}

/* Composing */

/* What comes back. */
typedef struct
{
  KlasterPages *pages;
  KlasterApproval *approval; /* NULL: the document is about no period */
} Composed;

static void
composed_free (Composed *composed)
{
  g_clear_pointer (&composed->pages, klaster_pages_unref);
  g_clear_pointer (&composed->approval, klaster_approval_unref);
  g_free (composed);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Composed, composed_free)

/* What was printed from an approved period comes out the same again, unless the officer wants it as of today. */
static gpointer
compose_pages (KlasterReader *reader, gpointer data, GError **error)
{
  Order *order = data;
  g_autoptr (Composed) composed = g_new0 (Composed, 1);
  KlasterDocument *document;

  if (klaster_document_is_periodic (order->wish.name))
    {
      composed->approval = klaster_document_find_approval (reader, &order->wish, error);
      if (composed->approval == NULL)
        return NULL;
      order->wish.as_approved = composed->approval->change > 0 && !order->as_now;
    }
  document = klaster_compose_document (reader, &order->wish, error);
  if (document == NULL)
    return NULL;
  composed->pages = klaster_pages_new (document);
  return g_steal_pointer (&composed);
}

static void
show_moment (KlasterPrintDialog *self, const KlasterApproval *approval)
{
  gboolean approved = approval != NULL && approval->change > 0;

  gtk_widget_set_visible (self->moment_row, approved);
  if (approved)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->moment_row), approval->sentence);
}

static void
on_pages_composed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Composed) composed = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  /* Closed, or another choice is under way. */
  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show_moment (self, composed != NULL ? composed->approval : NULL);
  if (composed != NULL)
    show_pages (self, g_steal_pointer (&composed->pages));
  else
    show_status (self, _ ("The document could not be made"), error != NULL ? error->message : NULL);
}

/* All that is chosen but what it is about. */
static KlasterDocumentWish
get_wish (KlasterPrintDialog *self)
{
  KlasterPeriod period = klaster_session_get_period (self->session);

  return (KlasterDocumentWish){ .name = get_name (self),
                                .paper = get_choice (self->paper_row) == 1 ? KLASTER_PAPER_F4
                                                                           : KLASTER_PAPER_A4,
                                .landscape = get_choice (self->orientation_row) == 1,
                                .per_page = charts_per_page[get_choice (self->per_page_row)],
                                .lists = (KlasterAwardLists)get_choice (self->lists_row),
                                .codes = get_choice (self->codes_row) == 1,
                                .period = period,
                                .year = period.year };
}

static void
compose (KlasterPrintDialog *self)
{
  const char *name = get_name (self), *id = get_id (self);
  Order *order;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (klaster_document_get_subject (name) != NULL && self->subjects->len == 0)
    {
      show_status (self, _ ("There is nothing to print"),
                   _ ("Nothing is entered yet that this document is about; add it first."));
      return;
    }
  self->cancellable = g_cancellable_new ();
  order = g_new0 (Order, 1);
  order->id = g_strdup (id);
  order->indicator = g_strdup (klaster_session_get_indicator (self->session));
  order->as_now = get_choice (self->moment_row) == 1;
  order->wish = get_wish (self);
  order->wish.id = order->id;
  order->wish.indicator = order->indicator;
  klaster_store_run_async (klaster_session_get_store (self->session), compose_pages, order,
                           (GDestroyNotify)order_free, (GDestroyNotify)composed_free,
                           self->cancellable, on_pages_composed_cb, g_object_ref (self));
}

/* Choices */

static GtkStringList *
create_titles (KlasterPrintDialog *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->subjects->len; i++)
    gtk_string_list_append (list,
                            ((const KlasterDocumentSubject *)self->subjects->pdata[i])->title);
  return list;
}

/* What was asked for, or where the officer is now; the first of the list otherwise. */
static guint
find_place (KlasterPrintDialog *self)
{
  const char *id
      = self->wanted != NULL ? self->wanted : klaster_session_get_place_id (self->session);

  for (guint i = 0; id != NULL && i < self->subjects->len; i++)
    if (g_strcmp0 (((const KlasterDocumentSubject *)self->subjects->pdata[i])->id, id) == 0)
      return i;
  return 0;
}

static void
on_choice_changed_cb (KlasterPrintDialog *self)
{
  if (self->session != NULL && self->subjects != NULL)
    compose (self);
}

static gpointer
list_subjects (KlasterReader *reader, gpointer name, GError **error)
{
  return klaster_document_list_subjects (reader, name, error);
}

static void
on_subjects_listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterPrintDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkStringList) titles = NULL;
  GPtrArray *subjects = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (self->session == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&subjects, g_ptr_array_unref);
      return;
    }
  self->subjects = subjects;
  if (subjects == NULL)
    {
      show_status (self, _ ("The document could not be made"), error->message);
      return;
    }
  titles = create_titles (self);
  g_signal_handlers_block_by_func (self->subject_row, on_choice_changed_cb, self);
  adw_combo_row_set_model (ADW_COMBO_ROW (self->subject_row), G_LIST_MODEL (titles));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->subject_row), find_place (self));
  g_signal_handlers_unblock_by_func (self->subject_row, on_choice_changed_cb, self);
  compose (self);
}

static void
on_document_changed_cb (KlasterPrintDialog *self)
{
  const char *name = get_name (self);

  if (self->session == NULL)
    return;
  gtk_widget_set_visible (self->subject_row, klaster_document_get_subject (name) != NULL);
  gtk_widget_set_visible (self->per_page_row, g_str_equal (name, "grafik"));
  gtk_widget_set_visible (self->per_site_button, klaster_document_is_per_site (name));
  gtk_widget_set_visible (self->lists_row,
                          g_str_equal (name, "berita-acara") || g_str_equal (name, "piagam"));
  g_clear_pointer (&self->subjects, g_ptr_array_unref);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  klaster_store_run_async (klaster_session_get_store (self->session), list_subjects, (gpointer)name,
                           NULL, (GDestroyNotify)g_ptr_array_unref, self->cancellable,
                           on_subjects_listed_cb, g_object_ref (self));
}

static void
on_paper_changed_cb (KlasterPrintDialog *self)
{
  GSettings *settings = self->session != NULL ? klaster_session_get_settings (self->session) : NULL;

  if (settings != NULL)
    {
      g_settings_set_string (settings, "paper", get_choice (self->paper_row) == 1 ? "F4" : "A4");
      g_settings_set_boolean (settings, "landscape", get_choice (self->orientation_row) == 1);
    }
  on_choice_changed_cb (self);
}

/* Printing and saving */

static void
on_print_clicked_cb (KlasterPrintDialog *self)
{
  g_autoptr (KlasterPrint) print = klaster_print_new (self->pages);
  g_autoptr (GError) error = NULL;

  if (gtk_print_operation_run (GTK_PRINT_OPERATION (print), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    klaster_session_fail (self->session, error);
}

/* As the ending says. */
static gboolean
write_pages (const KlasterPages *pages, const char *path, GError **error)
{
  if (g_str_has_suffix (path, ".xlsx"))
    return klaster_document_book_save (pages, path, error);
  return g_str_has_suffix (path, ".png") ? klaster_pages_write_png (pages, path, PICTURE_DPI, error)
                                         : klaster_pages_write_pdf (pages, path, error);
}

static void
on_file_chosen_cb (GFile *file, gpointer user_data)
{
  KlasterPrintDialog *self = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->pages == NULL)
    return;
  if (!write_pages (self->pages, path, &error))
    {
      klaster_session_fail (self->session, error);
      return;
    }
  /* Translators: %s is the path of the file. */
  sentence = g_strdup_printf (_ ("The document is saved as %s."), path);
  klaster_session_say (self->session, sentence, FALSE);
}

/* The button says as what. */
static void
on_save_clicked_cb (KlasterPrintDialog *self, GtkWidget *button)
{
  g_autofree char *stem = klaster_document_dup_file_name (klaster_pages_get_title (self->pages));
  g_autofree char *name = g_strconcat (stem,
                                       button == self->tables_button     ? ".xlsx"
                                       : button == self->pictures_button ? ".png"
                                                                         : ".pdf",
                                       NULL);

  klaster_dialog_save_file (GTK_WINDOW (self), _ ("Save the document"), name, on_file_chosen_cb,
                            g_object_ref (self), g_object_unref);
}

static void
on_per_site_clicked_cb (KlasterPrintDialog *self)
{
  const KlasterDocumentWish wish = get_wish (self);

  klaster_print_per_site (GTK_WINDOW (self), self->session, &wish,
                          get_choice (self->moment_row) == 1);
}

/* Window */

static GtkWidget *
add_row (KlasterPrintDialog *self,
         GtkWidget *group,
         const char *title,
         const char *const *choices,
         GCallback changed)
{
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) list = gtk_string_list_new (choices);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
  g_signal_connect_swapped (row, "notify::selected", changed, self);
  return row;
}

static GtkWidget *
add_button (KlasterPrintDialog *self, GtkWidget *side, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_sensitive (button, FALSE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_box_append (GTK_BOX (side), button);
  return button;
}

static GStrv
dup_labels (void)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();

  for (const char *const *name = klaster_document_get_names (); *name != NULL; name++)
    g_strv_builder_add (labels, klaster_document_get_label (*name));
  return g_strv_builder_end (labels);
}

static GtkWidget *
create_side (KlasterPrintDialog *self)
{
  const char *const papers[] = { "A4 (210 × 297 mm)", "F4 (215 × 330 mm)", NULL };
  const char *const moments[] = { _ ("As approved"), _ ("As of today"), NULL };
  const char *const counts[] = { "1", "2", "4", "6", NULL };
  const char *const lists[]
      = { _ ("As the edition says"), _ ("Ranked together"), _ ("Ranked apart"), NULL };
  const char *const codes[] = { _ ("Without"), _ ("With, on a page at the end"), NULL };
  const char *const orientations[] = { _ ("Portrait"), _ ("Landscape"), NULL };
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *group = adw_preferences_group_new (), *paper = adw_preferences_group_new ();
  g_auto (GStrv) documents = dup_labels ();

  self->document_row = add_row (self, group, _ ("Document"), (const char *const *)documents,
                                G_CALLBACK (on_document_changed_cb));
  self->subject_row = add_row (self, group, _ ("About"), NULL, G_CALLBACK (on_choice_changed_cb));
  self->moment_row = add_row (self, group, _ ("Data"), moments, G_CALLBACK (on_choice_changed_cb));
  gtk_widget_hide (self->moment_row);
  self->per_page_row
      = add_row (self, group, _ ("Charts to a page"), counts, G_CALLBACK (on_choice_changed_cb));
  gtk_widget_hide (self->per_page_row);
  self->lists_row
      = add_row (self, group, _ ("Desa and kelurahan"), lists, G_CALLBACK (on_choice_changed_cb));
  gtk_widget_hide (self->lists_row);
  self->codes_row
      = add_row (self, group, _ ("Codes of the figures"), codes, G_CALLBACK (on_choice_changed_cb));
  self->paper_row = add_row (self, paper, _ ("Paper"), papers, G_CALLBACK (on_paper_changed_cb));
  self->orientation_row
      = add_row (self, paper, _ ("Orientation"), orientations, G_CALLBACK (on_paper_changed_cb));
  gtk_box_append (GTK_BOX (side), group);
  gtk_box_append (GTK_BOX (side), paper);
  self->print_button = add_button (self, side, _ ("_Print…"), G_CALLBACK (on_print_clicked_cb));
  self->save_button = add_button (self, side, _ ("_Save PDF…"), G_CALLBACK (on_save_clicked_cb));
  self->pictures_button
      = add_button (self, side, _ ("Save pages as p_ictures…"), G_CALLBACK (on_save_clicked_cb));
  self->tables_button
      = add_button (self, side, _ ("Save _tables as XLSX…"), G_CALLBACK (on_save_clicked_cb));
  self->per_site_button = add_button (self, side, _ ("Save a _file for each site…"),
                                      G_CALLBACK (on_per_site_clicked_cb));
  gtk_widget_add_css_class (self->print_button, "suggested-action");
  g_object_set (side, "width-request", SIDE_WIDTH, "margin-start", 18, "margin-end", 18,
                "margin-top", 12, "margin-bottom", 18, NULL);
  /* With large text it is taller than a small screen. */
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                       side, NULL);
}

static GtkWidget *
create_pages (KlasterPrintDialog *self)
{
  self->stack = gtk_stack_new ();
  self->status = adw_status_page_new ();
  self->preview = klaster_preview_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->status), "document-print-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->status), _ ("The document is being made"));
  gtk_stack_add_named (GTK_STACK (self->stack), self->status, "status");
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->preview), "pages");
  gtk_widget_set_hexpand (self->stack, TRUE);
  gtk_widget_set_vexpand (self->stack, TRUE);
  return self->stack;
}

static void
klaster_print_dialog_dispose (GObject *object)
{
  KlasterPrintDialog *self = KLASTER_PRINT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->pages, klaster_pages_unref);
  G_OBJECT_CLASS (klaster_print_dialog_parent_class)->dispose (object);
}

static void
klaster_print_dialog_finalize (GObject *object)
{
  g_clear_pointer (&KLASTER_PRINT_DIALOG (object)->subjects, g_ptr_array_unref);
  g_free (KLASTER_PRINT_DIALOG (object)->wanted);
  G_OBJECT_CLASS (klaster_print_dialog_parent_class)->finalize (object);
}

static void
klaster_print_dialog_class_init (KlasterPrintDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_print_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_print_dialog_finalize;
  klaster_form_close_on_escape (GTK_WIDGET_CLASS (klass));
}

static void
klaster_print_dialog_init (KlasterPrintDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  g_object_set (self, "title", _ ("Print"), "default-width", 1000, "default-height", 760, "modal",
                TRUE, NULL);
  gtk_box_append (GTK_BOX (content), create_side (self));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (content), create_pages (self));
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), content);
  self->toasts = klaster_page_toasts_new (box);
  adw_window_set_content (ADW_WINDOW (self), self->toasts);
}

static void
choose_document (KlasterPrintDialog *self, const char *name)
{
  for (guint i = 0; klaster_document_get_names ()[i] != NULL; i++)
    if (g_str_equal (klaster_document_get_names ()[i], name))
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->document_row), i);
}

/* The remembered paper, and the document of the place that is shown. */
static void
choose_defaults (KlasterPrintDialog *self)
{
  GSettings *settings = klaster_session_get_settings (self->session);
  KlasterPlaceKind kind = klaster_session_get_place_kind (self->session);
  const char *entity = kind == KLASTER_PLACE_SITE      ? "site"
                       : kind == KLASTER_PLACE_KAWASAN ? "kawasan"
                                                       : NULL;
  g_autofree char *paper = settings != NULL ? g_settings_get_string (settings, "paper") : NULL;
  gboolean landscape = settings != NULL && g_settings_get_boolean (settings, "landscape");

  g_signal_handlers_block_by_func (self->paper_row, on_paper_changed_cb, self);
  g_signal_handlers_block_by_func (self->orientation_row, on_paper_changed_cb, self);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->paper_row), g_strcmp0 (paper, "F4") == 0);
  adw_combo_row_set_selected (ADW_COMBO_ROW (self->orientation_row), landscape);
  g_signal_handlers_unblock_by_func (self->paper_row, on_paper_changed_cb, self);
  g_signal_handlers_unblock_by_func (self->orientation_row, on_paper_changed_cb, self);
  for (const char *const *it = klaster_document_get_names (); entity != NULL && *it != NULL; it++)
    if (g_strcmp0 (klaster_document_get_subject (*it), entity) == 0)
      {
        choose_document (self, *it);
        return;
      }
}

/* Public functions */

void
klaster_print_dialog_present (GtkWindow *parent, KlasterSession *session, const char *name)
{
  klaster_print_dialog_present_record (parent, session, name, NULL);
}

void
klaster_print_dialog_present_record (GtkWindow *parent,
                                     KlasterSession *session,
                                     const char *name,
                                     const char *id)
{
  KlasterPrintDialog *self
      = g_object_new (KLASTER_TYPE_PRINT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  klaster_page_toasts_follow (self->toasts, session);
  self->wanted = g_strdup (id);
  choose_defaults (self);
  if (name != NULL)
    choose_document (self, name);
  on_document_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
