#include "klaster-session.h"

#include "klaster-format.h"

struct _KlasterSession
{
  GObject parent_instance;

  /* owned */
  KlasterStore *store;
  GSettings *settings;
  char *place_id;
  char *indicator;

  KlasterPlaceKind place_kind;
  KlasterPeriod period;
  KlasterPeriod compared;
};

G_DEFINE_FINAL_TYPE (KlasterSession, klaster_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_SETTINGS,
  PROP_PLACE_ID,
  PROP_PERIOD,
  PROP_COMPARED,
  PROP_INDICATOR,
  N_PROPS
};

enum
{
  EDIT_REQUESTED,
  HISTORY_REQUESTED,
  MESSAGE,
  FAILURE,
  STORE_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
on_store_changed_cb (KlasterSession *self, const char *const *entities)
{
  g_signal_emit (self, signals[STORE_CHANGED], 0, entities);
}

static void
klaster_session_constructed (GObject *object)
{
  KlasterSession *self = KLASTER_SESSION (object);

  G_OBJECT_CLASS (klaster_session_parent_class)->constructed (object);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
klaster_session_dispose (GObject *object)
{
  KlasterSession *self = KLASTER_SESSION (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (klaster_session_parent_class)->dispose (object);
}

static void
klaster_session_finalize (GObject *object)
{
  KlasterSession *self = KLASTER_SESSION (object);

  g_free (self->place_id);
  g_free (self->indicator);
  G_OBJECT_CLASS (klaster_session_parent_class)->finalize (object);
}

static void
klaster_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  KlasterSession *self = KLASTER_SESSION (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_PLACE_ID:
      g_value_set_string (value, self->place_id);
      break;
    case PROP_PERIOD:
      g_value_take_string (value, klaster_period_dup_code (self->period));
      break;
    case PROP_COMPARED:
      g_value_take_string (value, klaster_period_is_valid (self->compared)
                                      ? klaster_period_dup_code (self->compared)
                                      : NULL);
      break;
    case PROP_INDICATOR:
      g_value_set_string (value, self->indicator);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
klaster_session_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  KlasterSession *self = KLASTER_SESSION (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
klaster_session_class_init (KlasterSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags shown = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = klaster_session_constructed;
  object_class->dispose = klaster_session_dispose;
  object_class->finalize = klaster_session_finalize;
  object_class->get_property = klaster_session_get_property;
  object_class->set_property = klaster_session_set_property;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, KLASTER_TYPE_STORE, once);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_PLACE_ID] = g_param_spec_string ("place-id", NULL, NULL, NULL, shown);
  properties[PROP_PERIOD] = g_param_spec_string ("period", NULL, NULL, NULL, shown);
  properties[PROP_COMPARED] = g_param_spec_string ("compared", NULL, NULL, NULL, shown);
  properties[PROP_INDICATOR] = g_param_spec_string ("indicator", NULL, NULL, NULL, shown);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[EDIT_REQUESTED]
      = g_signal_new ("edit-requested", KLASTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_VARIANT);
  signals[HISTORY_REQUESTED]
      = g_signal_new ("history-requested", KLASTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_STRING);
  signals[MESSAGE] = g_signal_new ("message", KLASTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILURE] = g_signal_new ("failure", KLASTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[STORE_CHANGED] = g_signal_new ("store-changed", KLASTER_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
}

static void
klaster_session_init (KlasterSession *self)
{
  GDate today;

  klaster_today (&today);
  /* The period that has ended last is the one being reported. */
  self->period = klaster_period_add (klaster_period_of_date (&today), -1);
}

/* Public functions */

KlasterSession *
klaster_session_new (KlasterStore *store, GSettings *settings)
{
  g_return_val_if_fail (KLASTER_IS_STORE (store), NULL);
  return g_object_new (KLASTER_TYPE_SESSION, "store", store, "settings", settings, NULL);
}

KlasterStore *
klaster_session_get_store (KlasterSession *self)
{
  return self->store;
}

GSettings *
klaster_session_get_settings (KlasterSession *self)
{
  return self->settings;
}

char *
klaster_session_dup_officer (KlasterSession *self)
{
  g_autofree char *name
      = self->settings != NULL ? g_settings_get_string (self->settings, "officer") : NULL;

  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : NULL;
}

KlasterPlaceKind
klaster_session_get_place_kind (KlasterSession *self)
{
  return self->place_kind;
}

const char *
klaster_session_get_place_id (KlasterSession *self)
{
  return self->place_id;
}

void
klaster_session_set_place (KlasterSession *self, KlasterPlaceKind kind, const char *id)
{
  g_return_if_fail (KLASTER_IS_SESSION (self));

  if (self->place_kind == kind && g_strcmp0 (self->place_id, id) == 0)
    return;
  self->place_kind = kind;
  g_free (self->place_id);
  self->place_id = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE_ID]);
}

KlasterPeriod
klaster_session_get_period (KlasterSession *self)
{
  return self->period;
}

void
klaster_session_set_period (KlasterSession *self, KlasterPeriod period)
{
  g_return_if_fail (KLASTER_IS_SESSION (self) && klaster_period_is_valid (period));

  if (klaster_period_compare (self->period, period) == 0)
    return;
  self->period = period;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PERIOD]);
}

KlasterPeriod
klaster_session_get_compared (KlasterSession *self)
{
  return self->compared;
}

void
klaster_session_set_compared (KlasterSession *self, KlasterPeriod period)
{
  g_return_if_fail (KLASTER_IS_SESSION (self));

  if (self->compared.year == period.year && self->compared.index == period.index)
    return;
  self->compared = period;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARED]);
}

KlasterPeriod
klaster_session_get_former (KlasterSession *self)
{
  const KlasterPeriod none = { 0 };

  return klaster_period_is_valid (self->compared)
                 && klaster_period_compare (self->compared, self->period) < 0
             ? self->compared
             : none;
}

const char *
klaster_session_get_indicator (KlasterSession *self)
{
  return self->indicator;
}

void
klaster_session_set_indicator (KlasterSession *self, const char *id)
{
  g_return_if_fail (KLASTER_IS_SESSION (self));

  if (g_strcmp0 (self->indicator, id) == 0)
    return;
  g_free (self->indicator);
  self->indicator = g_strdup (id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INDICATOR]);
}

void
klaster_session_request_edit (KlasterSession *self,
                              const char *entity,
                              const char *id,
                              GVariant *presets)
{
  g_autoptr (GVariant) held = presets == NULL ? NULL : g_variant_ref_sink (presets);

  g_return_if_fail (KLASTER_IS_SESSION (self) && entity != NULL);
  g_signal_emit (self, signals[EDIT_REQUESTED], 0, entity, id, held);
}

void
klaster_session_request_history (KlasterSession *self,
                                 const char *entity,
                                 const char *id,
                                 const char *field)
{
  g_return_if_fail (KLASTER_IS_SESSION (self) && entity != NULL && id != NULL);
  g_signal_emit (self, signals[HISTORY_REQUESTED], 0, entity, id, field);
}

void
klaster_session_say (KlasterSession *self, const char *sentence, gboolean can_undo)
{
  g_return_if_fail (KLASTER_IS_SESSION (self));
  g_signal_emit (self, signals[MESSAGE], 0, sentence, can_undo);
}

void
klaster_session_fail (KlasterSession *self, const GError *error)
{
  g_return_if_fail (KLASTER_IS_SESSION (self) && error != NULL);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILURE], 0, error->message, NULL);
}
