#include "klaster-agenda-page.h"

struct _KlasterAgendaPage
{
  GtkWidget parent_instance;

  /* owned */
  KlasterSession *session;
};

G_DEFINE_FINAL_TYPE (KlasterAgendaPage, klaster_agenda_page, GTK_TYPE_WIDGET)

static void
klaster_agenda_page_dispose (GObject *object)
{
  KlasterAgendaPage *self = (KlasterAgendaPage *)object;

  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_agenda_page_parent_class)->dispose (object);
}

static void
klaster_agenda_page_class_init (KlasterAgendaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_agenda_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_agenda_page_init (KlasterAgendaPage *self)
{
}

KlasterAgendaPage *
klaster_agenda_page_new (KlasterSession *session)
{
  KlasterAgendaPage *self = g_object_new (klaster_agenda_page_get_type (), NULL);

  self->session = g_object_ref (session);
  return self;
}

gboolean
klaster_agenda_page_is_settled (KlasterAgendaPage *self)
{
  return TRUE;
}
