/* Everything that the panel of a kawasan and the document "Profil kawasan" say. */
#pragma once

#include "klaster-agenda.h"
#include "klaster-follow-ups.h"
#include "klaster-ladder.h"
#include "klaster-places.h"

G_BEGIN_DECLS

/* In place of the current stage: nothing is closed, and nothing is entered of the first stage. */
#define KLASTER_STAGE_UNKNOWN (-1)

/* A stage is done when it has its date and its document number: it closes only with its document.
 * */
typedef struct
{
  const char *key; /* 1a to 4 */
  const char *label;
  char *record; /* id or NULL */
  KlasterRecord *stored; /* constant; NULL: nothing is entered */
  KlasterRungState state;
  int waits_for; /* index of the stage whose delay moves this one; -1: of none */
  GDate start, target, done;
  int days; /* in this stage: start to done, or to today while current; -1 unknown */
  gboolean overdue; /* current and past its target */
  GDate
      expected; /* with the slip of the stages it waits for (klaster-knock-on.h); not valid: unknown */
  int slip; /* days that is after its target */
  char *document; /* number or NULL */
  GDate document_date; /* not valid: not entered */
  char *owner; /* OPD or NULL */
  char *blocker; /* or NULL */
  guint n_others; /* other kawasan of which the days in this stage are known */
  int others_days; /* their median; -1 when there is none */
} KlasterKawasanStage;

typedef struct
{
  const char *key;
  const char *label;
  char *record; /* id or NULL */
  int complete; /* 1 yes, 0 no, -1 not answered */
  char *document; /* or NULL */
} KlasterKawasanCheck;

typedef struct
{
  char *id;
  char *opd;
  char *title;
  int year;
  KlasterFigure budget; /* rupiah */
  KlasterFigure spent; /* rupiah */
  KlasterFigure target, realised;
  char *target_unit; /* or "" */
  char *fund_label; /* or "" */
  char *state; /* key or NULL */
  char *state_label;
} KlasterKawasanProgram;

typedef struct
{
  char *id;
  char *title;
  char *kind_label;
  GDate date;
  gboolean exact;
  char *place; /* or "" */
  char *decisions; /* or "" */
} KlasterKawasanMeeting;

typedef struct
{
  int year;
  KlasterFigure turnover, profit, pades; /* rupiah */
  KlasterFigure workers; /* people */
} KlasterBumdesmaYear;

typedef struct
{
  char *id;
  KlasterRecord *stored; /* constant */
  char *name;
  KlasterLadder *ladder;
  char *certificate; /* number or NULL */
  GDate certificate_date;
  char *businesses; /* or "" */
  KlasterFigure capital; /* rupiah */
  GPtrArray *years; /* KlasterBumdesmaYear, oldest first */
} KlasterBumdesmaDigest;

typedef struct
{
  char *id;
  char *name;
  char *theme; /* or NULL */
  char *kind; /* key */
  char *kind_label;
  char *kabupaten;
  char *kabupaten_name;
  char *rpjmn; /* or NULL */
  char *decree_number; /* or NULL */
  GDate decree_date;
  KlasterFigure area; /* ha */
  int rpkp_from, rpkp_to; /* years; 0 unknown */
  GPtrArray *members; /* KlasterKawasanMember, by code */
  guint n_unconfirmed;
  KlasterKawasanStage *stages; /* all ten, in order */
  guint n_stages;
  int current; /* index of the current stage; n_stages when all are done, or KLASTER_STAGE_UNKNOWN */
  KlasterKawasanCheck *checks; /* all five */
  guint n_checks;
  guint n_complete; /* checks answered yes */
  guint n_unanswered; /* checks that say neither yes nor no */
  int index_year; /* newest IPKP; 0 none */
  KlasterFigure index_value;
  char *index_class; /* or NULL */
  GPtrArray *programs; /* KlasterKawasanProgram, newest year first, then OPD */
  double budget, spent; /* rupiah, sums of those entered; NAN when none is */
  guint n_with_budget, n_with_spent; /* programmes that the sums are made of */
  guint n_opd; /* different OPD with a programme */
  GPtrArray *meetings; /* KlasterKawasanMeeting, newest first */
  KlasterKawasanMeeting *next_meeting; /* one of meetings, or NULL */
  GPtrArray *follow_ups; /* KlasterFollowUp, open and running, oldest first */
  guint n_follow_ups_done;
  GPtrArray *bumdesma; /* KlasterBumdesmaDigest */
  GPtrArray *dates; /* KlasterDated */
  GPtrArray *missing; /* KlasterMissing */
  char *stage_sentence; /* "Agrominapolitan is at stage 2c ..." */
  char *lead; /* the same, then how many of the documents are complete */
  char *program_sentence;
  char *follow_up_sentence;
} KlasterKawasanDigest;

typedef struct
{
  const char *kawasan; /* id */
  GDate today;
} KlasterKawasanDigestQuery;

KLASTER_DECLARE_DIGEST (KlasterKawasanDigest, klaster_kawasan_digest)

/* KLASTER_STORE_ERROR_NOT_FOUND when there is no such kawasan. */
KlasterKawasanDigest *klaster_kawasan_digest_build (KlasterReader *reader,
                                                    const KlasterKawasanDigestQuery *query,
                                                    GError **error);

/* The current stage in words, or that all are closed, none is closed, or none is recorded. */
const char *klaster_kawasan_digest_get_stage_text (const KlasterKawasanDigest *self);

G_END_DECLS
