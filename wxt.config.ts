import { defineConfig } from 'wxt';
import { libraryPlugin } from './seeds/plugin.ts';

/** The add-on's id in Firefox: fixed, so that settings survive updates. */
const GECKO_ID = 'backstory@example.org';

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/auto-icons', '@wxt-dev/i18n/module'],
  autoIcons: { baseIconPath: 'assets/icon.png', developmentIndicator: false },
  vite: () => ({ plugins: [libraryPlugin()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage'],
    // Our own pages may load what the package holds and nothing else; no page of ours can reach a network.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '130' }),
  }),
});
