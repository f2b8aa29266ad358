// What every page can do besides being read.

import { keepAlternateLinks } from "./alternate_links.ts";
import { followContents } from "./contents.ts";
import { copyLinks } from "./copy_links.ts";
import { offerDisplay } from "./display_form.ts";
import { keepPlace } from "./language_switch.ts";
import { workOffline } from "./offline/register.ts";
import { tellAddress } from "./running_heads.ts";
import { mendSearchBox } from "./search_box.ts";

keepAlternateLinks();
offerDisplay();
keepPlace();
copyLinks();
followContents();
mendSearchBox();
tellAddress();
workOffline();
