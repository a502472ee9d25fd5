/* A store in memory that is as large as the kawasan part may become, all of it invented. */
#pragma once

#include "klaster-store.h"

#define LARGE_N_KAWASAN 200
#define LARGE_N_OPD 60
#define LARGE_N_PROGRAMS 5000 /* of three years */
#define LARGE_N_FOLLOW_UPS 20000 /* every second one open */

/* The id of an OPD is klaster_uuid_for_name ("Dinas Contoh 7"), of a kawasan ("Contoh 7"). */
KlasterStore *large_kawasan_open (void);
