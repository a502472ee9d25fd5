#include "klaster-print.h"

struct _KlasterPrint
{
  GtkPrintOperation parent_instance;

  KlasterPages *pages;
};

G_DEFINE_FINAL_TYPE (KlasterPrint, klaster_print, GTK_TYPE_PRINT_OPERATION)

/* Page N without margins: the pages have their own. A wide page is an upright sheet that is turned. */
static GtkPageSetup *
create_setup (KlasterPages *pages, guint n)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double width, height;
  GtkPaperSize *paper;

  klaster_pages_get_size (pages, n, &width, &height);
  paper = gtk_paper_size_new_custom ("klaster", klaster_pages_get_title (pages),
                                     MIN (width, height), MAX (width, height), GTK_UNIT_POINTS);
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  gtk_page_setup_set_orientation (setup, width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_top_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, 0, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, 0, GTK_UNIT_POINTS);
  return setup;
}

static void
klaster_print_begin_print (GtkPrintOperation *operation, GtkPrintContext *context)
{
  gtk_print_operation_set_n_pages (operation,
                                   (int)klaster_pages_get_count (KLASTER_PRINT (operation)->pages));
}

static void
klaster_print_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int n)
{
  klaster_pages_draw (KLASTER_PRINT (operation)->pages, (guint)n,
                      gtk_print_context_get_cairo_context (context));
}

static void
klaster_print_request_page_setup (GtkPrintOperation *operation,
                                  GtkPrintContext *context,
                                  int n,
                                  GtkPageSetup *setup)
{
  g_autoptr (GtkPageSetup) own = create_setup (KLASTER_PRINT (operation)->pages, (guint)n);

  gtk_page_setup_set_paper_size (setup, gtk_page_setup_get_paper_size (own));
  gtk_page_setup_set_orientation (setup, gtk_page_setup_get_orientation (own));
}

static void
klaster_print_finalize (GObject *object)
{
  klaster_pages_unref (KLASTER_PRINT (object)->pages);
  G_OBJECT_CLASS (klaster_print_parent_class)->finalize (object);
}

static void
klaster_print_class_init (KlasterPrintClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_print_finalize;
  GTK_PRINT_OPERATION_CLASS (klass)->begin_print = klaster_print_begin_print;
  GTK_PRINT_OPERATION_CLASS (klass)->request_page_setup = klaster_print_request_page_setup;
  GTK_PRINT_OPERATION_CLASS (klass)->draw_page = klaster_print_draw_page;
}

static void
klaster_print_init (KlasterPrint *self)
{
}

/* Public functions */

KlasterPrint *
klaster_print_new (KlasterPages *pages)
{
  KlasterPrint *self = g_object_new (KLASTER_TYPE_PRINT, NULL);
  g_autoptr (GtkPageSetup) setup = create_setup (pages, 0);

  self->pages = klaster_pages_ref (pages);
  gtk_print_operation_set_default_page_setup (GTK_PRINT_OPERATION (self), setup);
  gtk_print_operation_set_use_full_page (GTK_PRINT_OPERATION (self), TRUE);
  gtk_print_operation_set_unit (GTK_PRINT_OPERATION (self), GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (self), klaster_pages_get_title (pages));
  return self;
}
