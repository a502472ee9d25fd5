#include "klaster-reports-page.h"

#include <glib/gi18n.h>

#include "klaster-grid-pane.h"
#include "klaster-page-parts.h"
#include "klaster-radar-pane.h"

struct _KlasterReportsPage
{
  AdwBin parent_instance;

  /* Owned */
  KlasterSession *session;

  /* Children */
  GtkStack *stack;
  GtkStack *tools; /* what each view puts into the bar, by the same names */
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

static void
on_view_changed_cb (KlasterReportsPage *self)
{
  gtk_stack_set_visible_child_name (self->tools, gtk_stack_get_visible_child_name (self->stack));
}

static GtkWidget *
create_bar (KlasterReportsPage *self)
{
  GtkBox *bar = klaster_page_bar_new (12);
  GtkWidget *switcher = gtk_stack_switcher_new ();

  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_add_css_class (GTK_WIDGET (bar), "register-bar");
  gtk_box_append (bar, switcher);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tools), TRUE);
  gtk_box_append (bar, GTK_WIDGET (self->tools));
  return GTK_WIDGET (bar);
}

/* The views share one bar: the switcher at its left is the page's, the rest theirs. */
static void
klaster_reports_page_init (KlasterReportsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->stack = GTK_STACK (gtk_stack_new ());
  self->tools = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->tools, FALSE);
  gtk_stack_set_vhomogeneous (self->tools, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), create_bar (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (on_view_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
on_figures_requested_cb (KlasterReportsPage *self)
{
  klaster_reports_page_show (self, "grid");
}

/* TOOLS: what the view puts into the bar. */
static void
add_view (KlasterReportsPage *self,
          GtkWidget *view,
          GtkWidget *tools,
          const char *name,
          const char *title)
{
  gtk_stack_add_named (self->tools, tools, name);
  gtk_stack_add_titled (self->stack, view, name, title);
}

/* Public functions */

KlasterReportsPage *
klaster_reports_page_new (KlasterSession *session)
{
  KlasterReportsPage *self = g_object_new (KLASTER_TYPE_REPORTS_PAGE, NULL);
  KlasterRadarPane *radar = klaster_radar_pane_new (session);
  KlasterGridPane *grid = klaster_grid_pane_new (session);

  self->session = g_object_ref (session);
  g_signal_connect_object (radar, "figures-requested", G_CALLBACK (on_figures_requested_cb), self,
                           G_CONNECT_SWAPPED);
  add_view (self, GTK_WIDGET (radar), klaster_radar_pane_get_tools (radar), "radar", _ ("Radar"));
  add_view (self, GTK_WIDGET (grid), klaster_grid_pane_get_tools (grid), "grid", _ ("Figures"));
  return self;
}

gboolean
klaster_reports_page_show (KlasterReportsPage *self, const char *view)
{
  g_return_val_if_fail (KLASTER_IS_REPORTS_PAGE (self), FALSE);

  if (gtk_stack_get_child_by_name (self->stack, view) == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, view);
  return TRUE;
}
