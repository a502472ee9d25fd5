/* The plan while it is made. Private to src/exchange/import; one thread at a time, then constant. */
#pragma once

#include "klaster-import-private.h"
#include "klaster-import-unit.h"

G_BEGIN_DECLS

struct _KlasterImportPlan
{
  guint revision; /* of the import that it belongs to */
  guint n_sheets;
  guint *counts; /* n_sheets * KLASTER_N_ROW_STATES */
  gboolean has_stored; /* some record of some unit is stored already */
  GByteArray *states; /* of all units in their order */
  GArray *rows; /* guint64: sheet << 32 | row, of the same */
  GPtrArray *problems; /* KlasterImportProblem with its texts */
  GPtrArray *differences; /* KlasterImportDifference with its texts */
  GPtrArray *additions; /* KlasterImportAddition with its texts */
  GPtrArray *groups; /* KlasterImportGroup, in the order of their first units */
  GHashTable *groups_by_key; /* the same */
  GPtrArray *tallies; /* klaster-import-tally.h */
};

/* Units that cannot all be right (klaster-import-groups.c). */
typedef struct
{
  KlasterImportChoice shown; /* borrows from the rest; valid once the group is settled */
  char *key, *question;
  GPtrArray *labels; /* of the options, ended by NULL once settled */
  GArray *options; /* KlasterImportOption */
  char *stored; /* option for what is stored already, or NULL */
} KlasterImportGroup;

typedef struct
{
  gint64 unit; /* number in the plan; -1: what is stored */
  char *root;
  char *label;
} KlasterImportOption;

void klaster_import_group_free (KlasterImportGroup *self);
/* UNIT, number NUMBER of the plan, is finished and belongs to a group. */
void
klaster_import_groups_add (KlasterImportPlan *self, const KlasterImportUnit *unit, guint number);
/* After the last unit: what was chosen is taken, the others are left out or wait. */
void klaster_import_groups_settle (KlasterImportPlan *self, const KlasterImport *import);
/* Unit NUMBER is counted as STATE from now on. */
void klaster_import_plan_set_state (KlasterImportPlan *self, guint number, KlasterRowState state);

KlasterImportPlan *klaster_import_plan_new (const KlasterImport *import);
/* Counts UNIT, which is finished, and keeps its troubles. */
void klaster_import_plan_add (KlasterImportPlan *self,
                              const KlasterImport *import,
                              const KlasterImportUnit *unit);
/* What changes in the records of UNIT. On the store's thread. */
void klaster_import_plan_add_differences (KlasterImportPlan *self,
                                          KlasterReader *reader,
                                          const KlasterImportUnit *unit);
/* A row that was counted turns out to be refused. */
void klaster_import_plan_refuse (KlasterImportPlan *self,
                                 const KlasterImport *import,
                                 guint sheet,
                                 const KlasterImportTrouble *trouble);
/* A warning about a sheet as a whole. */
void klaster_import_plan_warn (KlasterImportPlan *self,
                               const KlasterImport *import,
                               guint sheet,
                               const char *sentence);

G_END_DECLS
