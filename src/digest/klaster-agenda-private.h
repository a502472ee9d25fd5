#pragma once

#include "klaster-agenda.h"
#include "klaster-programme.h"

G_BEGIN_DECLS

typedef struct
{
  KlasterProgramme *programme;
  const KlasterAgendaQuery *query; /* FROM and TO set */
  GPtrArray *items; /* KlasterDated */
  GHashTable *deadlines; /* "2026-03-31" of agenda items of kind deadline */
} KlasterAgendaBasket;

/* Fills the basket from all entities. The reports of the programme must be loaded (those of
 * query->site are enough when it is set; none for a kawasan). */
gboolean klaster_agenda_collect (KlasterAgendaBasket *basket, GError **error);
/* As klaster_agenda_build(), from what is loaded. */
KlasterAgenda *klaster_agenda_from_programme (KlasterProgramme *programme,
                                              const KlasterAgendaQuery *query,
                                              GError **error);
KlasterDated *klaster_dated_copy (const KlasterDated *self);
void klaster_dated_free (KlasterDated *self);

G_END_DECLS
