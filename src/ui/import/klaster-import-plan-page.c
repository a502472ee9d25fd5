#include "klaster-import-plan-page.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-import-permit.h"
#include "klaster-import-plan-tables.h"

/* What can be looked at, worst first. */
typedef enum
{
  VIEW_REFUSED,
  VIEW_CHOICES,
  VIEW_WARNINGS,
  VIEW_CHANGED,
  VIEW_NEW,
  VIEW_SAME,
  VIEW_LEFT_OUT,
  N_VIEWS
} View;

struct _KlasterImportPlanPage
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *summary;
  GtkWidget *toggles[N_VIEWS];
  GtkWidget *stack;
  GtkScrolledWindow *tables[KLASTER_N_PLAN_TABLES];
  GtkWidget *status;
  GtkWidget *foot;
  KlasterImportPermit *permit;

  /* owned, but import */
  KlasterImport *import;
  KlasterImportResult *result;
  KlasterImportEntries *entries[KLASTER_N_PLAN_TABLES];

  gboolean allowed; /* since the plan was made */
};

G_DEFINE_FINAL_TYPE (KlasterImportPlanPage, klaster_import_plan_page, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static const struct
{
  const char *label; /* msgid */
  int table; /* or -1 */
  KlasterRowState state; /* counted by it */
  const char *sentence; /* msgid with %s, where there is no table */
} views[] = {
  [VIEW_REFUSED] = { N_ ("Refused"), KLASTER_PLAN_REFUSED, KLASTER_ROW_REFUSED, NULL },
  [VIEW_CHOICES] = { N_ ("To choose"), KLASTER_PLAN_CHOICES, KLASTER_ROW_WAITING, NULL },
  [VIEW_WARNINGS] = { N_ ("Warnings"), KLASTER_PLAN_WARNINGS, KLASTER_N_ROW_STATES, NULL },
  [VIEW_CHANGED] = { N_ ("Changed"), KLASTER_PLAN_DIFFERENCES, KLASTER_ROW_CHANGED, NULL },
  [VIEW_NEW] = { N_ ("New"), KLASTER_PLAN_ADDITIONS, KLASTER_ROW_NEW, NULL },
  [VIEW_SAME] = { N_ ("The same"), -1, KLASTER_ROW_SAME,
                  N_ ("%s rows say what is stored already. Nothing is written for them.") },
  [VIEW_LEFT_OUT] = { N_ ("Left out"), -1, KLASTER_ROW_LEFT_OUT,
                      N_ ("%s rows were left out and are not written.") },
};

static guint
count (KlasterImportPlanPage *self, View view)
{
  if (self->result == NULL)
    return 0;
  if (view == VIEW_CHOICES)
    return klaster_import_plan_get_n_choices (self->result->plan);
  if (views[view].state < KLASTER_N_ROW_STATES)
    return klaster_import_plan_count (self->result->plan, -1, views[view].state);
  return klaster_import_entries_get_n (self->entries[views[view].table]);
}

static View
get_view (KlasterImportPlanPage *self)
{
  View view = 0;

  while (view + 1 < N_VIEWS
         && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[view])))
    view++;
  return view;
}

static gboolean
has_more (KlasterImportPlanPage *self, View view)
{
  return (view == VIEW_CHANGED || view == VIEW_NEW || view == VIEW_REFUSED)
         && klaster_import_entries_get_n (self->entries[views[view].table])
                >= (view == VIEW_REFUSED ? KLASTER_IMPORT_MAX_PROBLEMS
                                         : KLASTER_IMPORT_MAX_DIFFERENCES);
}

/* What is below the table: how to go on, or that there is more than is shown. */
static void
show_foot (KlasterImportPlanPage *self)
{
  View view = get_view (self);
  guint n_pending = klaster_import_plan_page_get_n_pending (self);
  g_autofree char *n = klaster_format_integer (n_pending);
  g_autofree char *text = NULL;

  if (n_pending > 0)
    /* Translators: %s is a number. */
    text = g_strdup_printf (ngettext ("%s thing is mended and not checked yet.",
                                      "%s things are mended and not checked yet.", n_pending),
                            n);
  else if (view == VIEW_REFUSED && count (self, view) > 0)
    text = g_strdup (_ ("Type over a value or take a repair, then check again. Rows that stay "
                        "refused are not saved."));
  else if (has_more (self, view))
    text = g_strdup (_ ("There are more; only the first are shown."));
  gtk_label_set_text (GTK_LABEL (self->foot), text);
  gtk_widget_set_visible (GTK_WIDGET (self->permit), view == VIEW_REFUSED);
  gtk_widget_set_visible (gtk_widget_get_parent (self->foot), text != NULL || view == VIEW_REFUSED);
}

static void
show_view (KlasterImportPlanPage *self)
{
  View view = get_view (self);

  if (self->result == NULL)
    return;
  if (views[view].table >= 0)
    {
      g_autofree char *name = g_strdup_printf ("%d", views[view].table);

      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), name);
    }
  else
    {
      g_autofree char *n = klaster_format_integer (count (self, view));
      g_autoptr (GString) sentence = g_string_new (_ (views[view].sentence));

      g_string_replace (sentence, "%s", n, 1);
      adw_status_page_set_title (ADW_STATUS_PAGE (self->status), sentence->str);
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "status");
    }
  show_foot (self);
}

static void
on_toggled_cb (GtkToggleButton *toggle, KlasterImportPlanPage *self)
{
  if (gtk_toggle_button_get_active (toggle))
    show_view (self);
}

static void
on_given_cb (KlasterImportEntries *entries,
             guint index,
             const char *text,
             KlasterImportPlanPage *self)
{
  for (guint i = 0; i < KLASTER_N_PLAN_TABLES; i++)
    if (self->entries[i] == entries)
      klaster_import_plan_table_give (i, self->import, self->result->plan, index, text);
  show_foot (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_allowed_cb (KlasterImportPlanPage *self)
{
  if (self->import == NULL)
    return;
  klaster_import_allow (self->import, klaster_import_permit_get_reason (self->permit),
                        klaster_import_permit_get_confirmed (self->permit));
  self->allowed = TRUE;
  show_foot (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Filling */

static void
show_counts (KlasterImportPlanPage *self)
{
  View first = N_VIEWS;

  for (View view = 0; view < N_VIEWS; view++)
    {
      guint n = count (self, view);
      g_autofree char *number = klaster_format_integer (n);
      g_autofree char *label = g_strdup_printf ("%s (%s)", _ (views[view].label), number);

      gtk_button_set_label (GTK_BUTTON (self->toggles[view]), label);
      gtk_widget_set_visible (self->toggles[view], n > 0);
      if (n > 0 && first == N_VIEWS)
        first = view;
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[first % N_VIEWS]), TRUE);
}

/* A new table for each plan: the file is only named where there are several sheets. */
static void
set_entries (KlasterImportPlanPage *self, KlasterPlanTable table)
{
  GtkColumnView *view;

  gtk_scrolled_window_set_child (self->tables[table], NULL);
  g_clear_object (&self->entries[table]);
  if (self->result == NULL)
    return;
  self->entries[table] = klaster_import_plan_table_list (table, self->result);
  g_signal_connect_object (self->entries[table], "given", G_CALLBACK (on_given_cb), self, 0);
  view = klaster_import_plan_table_new (table, klaster_import_get_n_sheets (self->import) > 1);
  klaster_import_table_set (view, self->entries[table]);
  gtk_scrolled_window_set_child (self->tables[table], GTK_WIDGET (view));
}

/* Children */

static GtkWidget *
create_toggles (KlasterImportPlanPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new (); /* for large text */

  for (View view = 0; view < N_VIEWS; view++)
    {
      self->toggles[view] = gtk_toggle_button_new ();
      if (view > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->toggles[view]),
                                     GTK_TOGGLE_BUTTON (self->toggles[0]));
      g_signal_connect (self->toggles[view], "toggled", G_CALLBACK (on_toggled_cb), self);
      gtk_box_append (GTK_BOX (box), self->toggles[view]);
    }
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_margin_start (scrolled, 18);
  gtk_widget_set_margin_end (scrolled, 18);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), box);
  return scrolled;
}

static GtkWidget *
create_stack (KlasterImportPlanPage *self)
{
  self->stack = gtk_stack_new ();
  for (guint i = 0; i < KLASTER_N_PLAN_TABLES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      self->tables[i] = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
      gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->tables[i]), name);
    }
  self->status = adw_status_page_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), self->status, "status");
  gtk_widget_set_vexpand (self->stack, TRUE);
  return self->stack;
}

static GtkWidget *
create_sentence (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_foot (KlasterImportPlanPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->foot = create_sentence ("import-foot");
  self->permit = klaster_import_permit_new ();
  gtk_widget_set_hexpand (self->foot, TRUE);
  gtk_widget_add_css_class (box, "import-foot-bar");
  g_signal_connect_object (self->permit, "changed", G_CALLBACK (on_allowed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->foot);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->permit));
  return box;
}

/* Overrides */

static void
klaster_import_plan_page_dispose (GObject *object)
{
  KlasterImportPlanPage *self = KLASTER_IMPORT_PLAN_PAGE (object);

  if (self->stack != NULL)
    klaster_import_plan_page_set (self, NULL, NULL);
  self->stack = NULL;
  G_OBJECT_CLASS (klaster_import_plan_page_parent_class)->dispose (object);
}

static void
klaster_import_plan_page_class_init (KlasterImportPlanPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_plan_page_dispose;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_plan_page_init (KlasterImportPlanPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->summary = create_sentence ("import-summary");
  gtk_box_append (box, self->summary);
  gtk_box_append (box, create_toggles (self));
  gtk_box_append (box, create_stack (self));
  gtk_box_append (box, create_foot (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/* Public functions */

KlasterImportPlanPage *
klaster_import_plan_page_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_PLAN_PAGE, NULL);
}

void
klaster_import_plan_page_set (KlasterImportPlanPage *self,
                              KlasterImport *import,
                              KlasterImportResult *result)
{
  g_autofree char *summary = NULL;

  self->import = import;
  self->allowed = FALSE;
  g_clear_pointer (&self->result, klaster_import_result_unref);
  if (result != NULL)
    self->result = klaster_import_result_ref (result);
  for (guint i = 0; i < KLASTER_N_PLAN_TABLES; i++)
    set_entries (self, i);
  if (result == NULL)
    {
      klaster_import_permit_clear (self->permit);
      return;
    }
  summary = klaster_import_plan_dup_summary (result->plan);
  gtk_label_set_text (GTK_LABEL (self->summary), summary);
  show_counts (self);
  show_view (self);
}

guint
klaster_import_plan_page_get_n_pending (KlasterImportPlanPage *self)
{
  guint n = self->allowed;

  for (guint i = 0; i < KLASTER_N_PLAN_TABLES; i++)
    if (self->entries[i] != NULL)
      n += klaster_import_entries_get_n_given (self->entries[i]);
  return n;
}
