/* Short forms in which the entity tables are written; private to src/model. */
#pragma once

#include <glib/gi18n.h>

#include "klaster-entity.h"

#define TEXT(name_, label_, ...)                                                                   \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_TEXT, __VA_ARGS__                        \
  }
#define LONG_TEXT(name_, label_, ...)                                                              \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_LONG_TEXT, __VA_ARGS__                   \
  }
#define INTEGER(name_, label_, min_, max_, ...)                                                    \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_INTEGER, .min = min_, .max = max_,       \
    __VA_ARGS__                                                                                    \
  }
#define DECIMAL(name_, label_, min_, max_, ...)                                                    \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_DECIMAL, .min = min_, .max = max_,       \
    __VA_ARGS__                                                                                    \
  }
#define MONEY(name_, label_, ...)                                                                  \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_MONEY, .min = 0, .max = 1e15,            \
    .unit = N_ ("Rp"), __VA_ARGS__                                                                 \
  }
#define YEAR(name_, label_, ...) INTEGER (name_, label_, 2000, 2099, __VA_ARGS__)
#define BOOLEAN(name_, label_, ...)                                                                \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_BOOLEAN, __VA_ARGS__                     \
  }
#define DATE(name_, label_, ...)                                                                   \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_DATE, __VA_ARGS__                        \
  }
#define TIME(name_, label_, ...)                                                                   \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_TIME, __VA_ARGS__                        \
  }
#define PERIOD(name_, label_, ...)                                                                 \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_PERIOD, __VA_ARGS__                      \
  }
#define CHOICE(name_, label_, choices_, ...)                                                       \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_CHOICE, .choices = choices_, __VA_ARGS__ \
  }
#define REGION(name_, label_, levels_, ...)                                                        \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_REGION, .levels = levels_, __VA_ARGS__   \
  }
#define REFERENCE(name_, label_, target_, ...)                                                     \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_REFERENCE, .target = target_,            \
    __VA_ARGS__                                                                                    \
  }
#define ATTACHED(name_, label_, ...)                                                               \
  {                                                                                                \
    .name = name_, .label = label_, .type = KLASTER_FIELD_FILE, .target = "attachment",            \
    __VA_ARGS__                                                                                    \
  }

/* How long an official way has been at its stage, and what holds it up: rights, permits, joint enterprises. */
#define WAY_FIELDS                                                                                 \
  DATE ("stage_since", N_ ("At this stage since"), .since = 3),                                    \
      DATE ("target", N_ ("Target date"), .since = 3),                                             \
      REFERENCE ("owner", N_ ("Owner"), "opd", .since = 3),                                        \
      TEXT ("blocker", N_ ("What blocks it"), FLAGS (COLUMN_), .since = 3)

/* Last in the table of every entity that is not reference data. */
#define COMMON_FIELDS                                                                              \
  TEXT ("source", N_ ("Source"),                                                                   \
        .help = N_ ("Where this was found, so that others can check it")),                         \
      LONG_TEXT ("note", N_ ("Note"))

#define FLAGS(flags_) .flags = (flags_)
#define KEY_ (KLASTER_FIELD_KEY | KLASTER_FIELD_REQUIRED | KLASTER_FIELD_COLUMN)
#define TITLE_ (KLASTER_FIELD_TITLE | KLASTER_FIELD_REQUIRED | KLASTER_FIELD_COLUMN)
#define COLUMN_ KLASTER_FIELD_COLUMN
#define OWNER_ (KLASTER_FIELD_OWNER | KLASTER_FIELD_REQUIRED | KLASTER_FIELD_COLUMN)
#define REQUIRED_ (KLASTER_FIELD_REQUIRED | KLASTER_FIELD_COLUMN)
#define PERSONAL_ KLASTER_FIELD_PERSONAL

#define ENTITY_SINCE(since_, name_, label_, group_, help_, fields_)                                \
  {                                                                                                \
    .name = name_, .label = label_, .help = help_, .group = group_, .fields = fields_,             \
    .n_fields = G_N_ELEMENTS (fields_), .since = since_                                            \
  }
#define ENTITY(name_, label_, group_, help_, fields_)                                              \
  ENTITY_SINCE (1, name_, label_, group_, help_, fields_)

/* The tables, each ended by an entity without name. */
extern const KlasterEntity klaster_entities_places[];
extern const KlasterEntity klaster_entities_reports[];
extern const KlasterEntity klaster_entities_innovation[];
extern const KlasterEntity klaster_entities_decisions[];
extern const KlasterEntity klaster_entities_kawasan[];
extern const KlasterEntity klaster_entities_sector[];
extern const KlasterEntity klaster_entities_office[];
