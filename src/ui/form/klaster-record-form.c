#include "klaster-record-form.h"

struct _KlasterRecordForm
{
  AdwWindow parent_instance;
};

G_DEFINE_FINAL_TYPE (KlasterRecordForm, klaster_record_form, ADW_TYPE_WINDOW)

static void
klaster_record_form_class_init (KlasterRecordFormClass *klass)
{
}

static void
klaster_record_form_init (KlasterRecordForm *self)
{
}

KlasterRecordForm *
klaster_record_form_new (KlasterSession *session,
                         const KlasterEntity *entity,
                         const char *id,
                         GVariant *presets)
{
  return g_object_new (KLASTER_TYPE_RECORD_FORM, NULL);
}

void
klaster_record_form_present (GtkWindow *parent,
                             KlasterSession *session,
                             const KlasterEntity *entity,
                             const char *id,
                             GVariant *presets)
{
  KlasterRecordForm *self = klaster_record_form_new (session, entity, id, presets);

  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_present (GTK_WINDOW (self));
}
