#include "klaster-field-editor.h"

#include <glib/gi18n.h>

#include "klaster-editors-private.h"
#include "klaster-focus.h"

typedef struct
{
  /* children */
  GtkWidget *child;

  /* owned */
  KlasterSession *session;
  char *within;

  const KlasterField *field;
  gboolean showing;
} KlasterFieldEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KlasterFieldEditor, klaster_field_editor, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static KlasterFieldEditorPrivate *
get_private (KlasterFieldEditor *self)
{
  return klaster_field_editor_get_instance_private (self);
}

static GType
choose_type (const KlasterField *field)
{
  switch (field->type)
    {
    case KLASTER_FIELD_LONG_TEXT:
      return KLASTER_TYPE_LONG_TEXT_EDITOR;
    case KLASTER_FIELD_BOOLEAN:
      return KLASTER_TYPE_SWITCH_EDITOR;
    case KLASTER_FIELD_CHOICE:
      return KLASTER_TYPE_CHOICE_EDITOR;
    case KLASTER_FIELD_REGION:
      return KLASTER_TYPE_REGION_EDITOR;
    case KLASTER_FIELD_REFERENCE:
      return KLASTER_TYPE_REFERENCE_EDITOR;
    case KLASTER_FIELD_FILE:
      return KLASTER_TYPE_FILE_EDITOR;
    case KLASTER_FIELD_TEXT:
    case KLASTER_FIELD_INTEGER:
    case KLASTER_FIELD_DECIMAL:
    case KLASTER_FIELD_MONEY:
    case KLASTER_FIELD_DATE:
    case KLASTER_FIELD_TIME:
    case KLASTER_FIELD_PERIOD:
    default:
      return KLASTER_TYPE_ENTRY_EDITOR;
    }
}

/* Overrides */

static void
klaster_field_editor_dispose (GObject *object)
{
  KlasterFieldEditorPrivate *priv = get_private (KLASTER_FIELD_EDITOR (object));

  g_clear_pointer (&priv->child, gtk_widget_unparent);
  g_clear_object (&priv->session);
  G_OBJECT_CLASS (klaster_field_editor_parent_class)->dispose (object);
}

static void
klaster_field_editor_finalize (GObject *object)
{
  g_free (get_private (KLASTER_FIELD_EDITOR (object))->within);
  G_OBJECT_CLASS (klaster_field_editor_parent_class)->finalize (object);
}

static gboolean
klaster_field_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (get_private (KLASTER_FIELD_EDITOR (widget))->child,
                                 GTK_DIR_TAB_FORWARD);
}

static void
klaster_field_editor_class_init (KlasterFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_field_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_field_editor_finalize;
  GTK_WIDGET_CLASS (klass)->focus = klaster_focus_child;
  GTK_WIDGET_CLASS (klass)->grab_focus = klaster_field_editor_grab_focus;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_field_editor_init (KlasterFieldEditor *self)
{
}

/* Public functions */

KlasterFieldEditor *
klaster_field_editor_new (KlasterSession *session, const KlasterField *field)
{
  KlasterFieldEditor *self = g_object_new (choose_type (field), NULL);
  KlasterFieldEditorPrivate *priv = get_private (self);

  priv->session = g_object_ref (session);
  priv->field = field;
  KLASTER_FIELD_EDITOR_GET_CLASS (self)->build (self);
  return self;
}

const KlasterField *
klaster_field_editor_get_field (KlasterFieldEditor *self)
{
  return get_private (self)->field;
}

KlasterSession *
klaster_field_editor_get_session (KlasterFieldEditor *self)
{
  return get_private (self)->session;
}

void
klaster_field_editor_show (KlasterFieldEditor *self, const KlasterValue *value, const char *text)
{
  KlasterFieldEditorPrivate *priv = get_private (self);

  priv->showing = TRUE;
  KLASTER_FIELD_EDITOR_GET_CLASS (self)->show (self, value, text);
  priv->showing = FALSE;
}

gboolean
klaster_field_editor_read (KlasterFieldEditor *self, KlasterValue *value, GError **error)
{
  return KLASTER_FIELD_EDITOR_GET_CLASS (self)->read (self, value, error)
         && klaster_field_check (get_private (self)->field, value, error);
}

KlasterRecord *
klaster_field_editor_get_extra (KlasterFieldEditor *self)
{
  KlasterFieldEditorClass *klass = KLASTER_FIELD_EDITOR_GET_CLASS (self);

  return klass->get_extra == NULL ? NULL : klass->get_extra (self);
}

void
klaster_field_editor_set_within (KlasterFieldEditor *self, const char *code)
{
  KlasterFieldEditorPrivate *priv = get_private (self);

  g_free (priv->within);
  priv->within = g_strdup (code);
}

const char *
klaster_field_editor_get_within (KlasterFieldEditor *self)
{
  return get_private (self)->within;
}

void
klaster_field_editor_set_child (KlasterFieldEditor *self, GtkWidget *child)
{
  get_private (self)->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
klaster_field_editor_name_control (KlasterFieldEditor *self, GtkWidget *control)
{
  const KlasterField *field = get_private (self)->field;

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  if (field->help != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    _ (field->help), -1);
}

void
klaster_field_editor_emit_changed (KlasterFieldEditor *self)
{
  if (!get_private (self)->showing)
    g_signal_emit (self, signals[CHANGED], 0);
}
