#include "klaster-reports-page.h"

struct _KlasterReportsPage
{
  AdwBin parent_instance;

  /* Owned */
  KlasterSession *session;

  /* Children */
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (KlasterReportsPage, klaster_reports_page, ADW_TYPE_BIN)

static void
klaster_reports_page_dispose (GObject *object)
{
  KlasterReportsPage *self = KLASTER_REPORTS_PAGE (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_reports_page_parent_class)->dispose (object);
}

static void
klaster_reports_page_class_init (KlasterReportsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_reports_page_dispose;
}

/* The children share one bar: the switcher at its left is the page's, the rest theirs. */
static void
klaster_reports_page_init (KlasterReportsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_set_margin_start (switcher, 12);
  gtk_widget_set_margin_top (switcher, 8);
  gtk_widget_set_margin_bottom (switcher, 8);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), switcher);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* Public functions */

KlasterReportsPage *
klaster_reports_page_new (KlasterSession *session)
{
  KlasterReportsPage *self = g_object_new (KLASTER_TYPE_REPORTS_PAGE, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_reports_page_show (KlasterReportsPage *self, const char *view)
{
  g_return_if_fail (KLASTER_IS_REPORTS_PAGE (self));

  if (gtk_stack_get_child_by_name (self->stack, view) != NULL)
    gtk_stack_set_visible_child_name (self->stack, view);
}
