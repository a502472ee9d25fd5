/* What a talk with the Sekda of a kabupaten needs, for all kabupaten and kota: where its kawasan and its site
 * stand, what blocks and who owns it, the three requests, earlier talks, and what is still open. */
#pragma once

#include "klaster-follow-ups.h"
#include "klaster-kawasan-overview.h"
#include "klaster-meetings.h"
#include "klaster-places.h"

G_BEGIN_DECLS

#define KLASTER_ASKS 3

typedef struct
{
  char *kabupaten; /* code */
  char *name;
  GPtrArray *areas; /* KlasterKawasanLine; borrowed from the list's overview */
  const KlasterSitePlace *site; /* borrowed from the list's places; NULL: none */
  GPtrArray
      *talks; /* KlasterMeetingLine of kind audiensi, as ordered in KlasterMeetings; borrowed */
  GPtrArray
      *follow_ups; /* KlasterFollowUp that are open, as ordered in KlasterFollowUps; borrowed */
  guint n_blocked, n_overdue; /* areas held up; follow-ups over due */
  /* The talk that the requests are kept with: the next one, else the last that was; NULL: none yet. */
  const KlasterMeetingLine *talk;
  char *asks[KLASTER_ASKS]; /* or NULL */
  char *sentence;
} KlasterAudiensi;

typedef struct
{
  KlasterKawasanOverview *overview;
  KlasterPlaces *places;
  KlasterMeetings *meetings;
  KlasterFollowUps *follow_ups;
  GPtrArray *items; /* KlasterAudiensi: those with a kawasan or a talk first, within them by code */
} KlasterAudiensiList;

typedef struct
{
  GDate today;
} KlasterAudiensiQuery;

KLASTER_DECLARE_DIGEST (KlasterAudiensiList, klaster_audiensi_list)

KlasterAudiensiList *klaster_audiensi_list_build (KlasterReader *reader,
                                                  const KlasterAudiensiQuery *query,
                                                  GError **error);
/* That of the kabupaten CODE, or NULL. Borrowed. */
const KlasterAudiensi *klaster_audiensi_list_find (const KlasterAudiensiList *self,
                                                   const char *kabupaten);

G_END_DECLS
