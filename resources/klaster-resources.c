#include "klaster-resources.h"

#include <gio/gio.h>

#include "klaster-resources-data.h"

void
klaster_resources_ensure (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      g_resources_register (klaster_resources_get_resource ());
      g_once_init_leave (&registered, 1);
    }
}
