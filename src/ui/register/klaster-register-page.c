#include "klaster-register-page.h"

struct _KlasterRegisterPage
{
  GtkWidget parent_instance;

  /* owned */
  KlasterSession *session;
};

G_DEFINE_FINAL_TYPE (KlasterRegisterPage, klaster_register_page, GTK_TYPE_WIDGET)

static void
klaster_register_page_dispose (GObject *object)
{
  KlasterRegisterPage *self = (KlasterRegisterPage *)object;

  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_register_page_parent_class)->dispose (object);
}

static void
klaster_register_page_class_init (KlasterRegisterPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_register_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_register_page_init (KlasterRegisterPage *self)
{
}

KlasterRegisterPage *
klaster_register_page_new (KlasterSession *session)
{
  KlasterRegisterPage *self = g_object_new (klaster_register_page_get_type (), NULL);

  self->session = g_object_ref (session);
  return self;
}

gboolean
klaster_register_page_is_settled (KlasterRegisterPage *self)
{
  return TRUE;
}

void
klaster_register_page_show_entity (KlasterRegisterPage *self, const char *entity)
{
}
