import { z } from 'zod';

// Zod tries to compile its schemas with `new Function`, which the server's content security policy forbids and
// reports. This module must come before the first schema.
z.config({ jitless: true });
