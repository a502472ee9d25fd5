/* Proposals of kabupaten and kota to replace their site: what was proposed in a year, what was decided, and the
 * proposed village beside the current one on the same facts.
 *
 * Rules
 *  - A proposal belongs to the year of the day on which it came: received_on, without it the date of the letter,
 *    else the day of the decision; one without any day belongs to the year of today.
 *  - It is late when that day lies after the deadline of the year: setting proposal_deadline_YEAR, else
 *    proposal_deadline (31 March). A late one is kept and marked, whatever was decided; so is one that was marked
 *    late by hand.
 *  - It is open as long as no day of a decision is entered.
 *  - Both villages are told by the same facts, in the same order. What nobody has entered is UNKNOWN and says so;
 *    what cannot be asked of a village (Indeks Desa of a kelurahan, reports of one that never was a site) is
 *    NOT_APPLICABLE. Neither is ever zero.
 *  - Distances are straight lines over the ground.
 */
#pragma once

#include "klaster-digest.h"

G_BEGIN_DECLS

typedef enum
{
  KLASTER_FACT_KNOWN,
  KLASTER_FACT_UNKNOWN,
  KLASTER_FACT_NOT_APPLICABLE
} KlasterFactState;

/* What is said of one village. */
typedef struct
{
  KlasterFactState state;
  char *text; /* also of what is unknown: "not known yet" */
  KlasterLink link; /* where it is read or entered */
} KlasterFact;

typedef struct
{
  char *label;
  KlasterFact current, proposed;
} KlasterFactPair;

typedef struct
{
  char *id;
  char *site; /* id of the one to be replaced */
  char *kabupaten; /* code */
  char *kabupaten_name;
  char *current; /* village code, or NULL while it is not filled in */
  char *current_title; /* "Martapura", or "not filled in yet" */
  char *current_full_name;
  char *proposed; /* village code */
  char *proposed_title;
  char *proposed_full_name;
  char *letter_number; /* or NULL */
  GDate letter_date;
  GDate received_on;
  GDate came; /* the day that counts; not valid: unknown */
  char *reasons; /* or NULL */
  char *decision; /* key: submitted, accepted, rejected, late */
  char *decision_label;
  GDate decided_on;
  char *decision_letter; /* or NULL */
  char *decision_note; /* or NULL */
  GDate deadline; /* of its year */
  int days_late; /* after the deadline; 0: in time or not known */
  gboolean late;
  gboolean open;
  gboolean acceptable; /* open, and its site is the one in force */
  char *successor; /* id of the site that came of it, or NULL */
  KlasterPeriod begins; /* of the successor; year 0 without it */
  KlasterPeriod
      suggested; /* that an accepted one may begin with; year 0 when it is not acceptable */
  double distance_km; /* between the two villages; NAN: not known */
  GPtrArray *facts; /* KlasterFactPair */
  guint n_current, n_proposed; /* facts that are known of each, of those that can be asked of it */
  guint of_current, of_proposed;
  char *state_text; /* "waits for a decision, 8 days late" */
  char *sentence;
} KlasterProposal;

typedef struct
{
  int year;
  GDate today;
  GDate deadline;
  gboolean own_deadline; /* the year has one of its own */
  int days_left; /* to the deadline; negative when past */
  GArray *years; /* int, newest first: those with proposals, and that of today */
  GPtrArray *items; /* KlasterProposal of the year: open ones first, then by the day they came */
  guint n_open, n_late, n_accepted, n_rejected;
  char *deadline_sentence; /* "Proposals for 2026 are taken until 31 March 2026, in 12 days." */
  char *sentence;
} KlasterProposals;

typedef struct
{
  int year; /* 0: that of today */
  const char *proposal; /* id: only this one, whatever its year */
  GDate today;
} KlasterProposalsQuery;

KLASTER_DECLARE_DIGEST (KlasterProposals, klaster_proposals)

/* KLASTER_STORE_ERROR_NOT_FOUND when there is no such proposal. */
KlasterProposals *
klaster_proposals_build (KlasterReader *reader, const KlasterProposalsQuery *query, GError **error);

/* Over the ground, by the haversine formula on a sphere of 6371,0088 km (IUGG mean radius). NAN when a number is.
 * Pure. */
double klaster_distance_km (double lat, double lon, double other_lat, double other_lon);

/* The change that sets the deadline of YEAR to DAY, a day of that year; on the store's thread. NULL with
 * KLASTER_INPUT_ERROR when it is of another one. */
KlasterChange *klaster_proposal_deadline_create_change (KlasterReader *reader,
                                                        int year,
                                                        const GDate *day,
                                                        GError **error);
/* Key of the setting for the deadline of one YEAR, month and day like 04-15. (transfer full) */
char *klaster_proposal_deadline_dup_key (int year);

G_END_DECLS
