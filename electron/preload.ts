import { contextBridge, ipcRenderer } from "electron";
import type { Bridge } from "./contract/bridge.ts";
import type { CallName, Input, Output } from "./contract/calls.ts";
import type { Push, PushName } from "./contract/pushes.ts";
import type { Reply } from "./contract/problem.ts";

/** One call per function; the window gets no access to other channels. */
const ask =
  <C extends CallName>(name: C) =>
  (input?: Input<C>): Promise<Reply<Output<C>>> =>
    ipcRenderer.invoke(name, input) as Promise<Reply<Output<C>>>;

/**
 * One kind of push from main. The listener does not get Electron's event, which would expose
 * `ipcRenderer`.
 */
const listen =
  <P extends PushName>(name: P) =>
  (listener: (value: Push<P>) => void): (() => void) => {
    const relay = (_event: unknown, value: Push<P>) => {
      listener(value);
    };
    ipcRenderer.on(name, relay);
    return () => {
      ipcRenderer.off(name, relay);
    };
  };

const bridge: Bridge = {
  getSnapshot: ask("getSnapshot"),
  reportDrawn: ask("reportDrawn"),
  holdFiles: ask("holdFiles"),
  bringPiece: ask("bringPiece"),
  openMails: ask("openMails"),
  chooseMails: ask("chooseMails"),
  openSamples: ask("openSamples"),
  openAttached: ask("openAttached"),
  saveAttachment: ask("saveAttachment"),
  viewAttachment: ask("viewAttachment"),
  getPdf: ask("getPdf"),
  getPhoto: ask("getPhoto"),
  keepShrunkPhoto: ask("keepShrunkPhoto"),
  useShrunkPhotos: ask("useShrunkPhotos"),
  stopOpenings: ask("stopOpenings"),
  addOwnAddress: ask("addOwnAddress"),
  removeOwnAddress: ask("removeOwnAddress"),
  addNeverFile: ask("addNeverFile"),
  removeNeverFile: ask("removeNeverFile"),
  addFavourite: ask("addFavourite"),
  removeFavourite: ask("removeFavourite"),
  discardDrafts: ask("discardDrafts"),
  suggestRecords: ask("suggestRecords"),
  findRecords: ask("findRecords"),
  reviewFiling: ask("reviewFiling"),
  reviewGroup: ask("reviewGroup"),
  fileMails: ask("fileMails"),
  fileGroups: ask("fileGroups"),
  undoJob: ask("undoJob"),
  takeBackJobs: ask("takeBackJobs"),
  retryJob: ask("retryJob"),
  giveUpFiles: ask("giveUpFiles"),
  retryAll: ask("retryAll"),
  listHistory: ask("listHistory"),
  countFiled: ask("countFiled"),
  getReceipt: ask("getReceipt"),
  forgetHistory: ask("forgetHistory"),
  exportHistory: ask("exportHistory"),
  saveOriginal: ask("saveOriginal"),
  saveEvidence: ask("saveEvidence"),
  openLink: ask("openLink"),
  lookUpRecords: ask("lookUpRecords"),
  listModules: ask("listModules"),
  offerModule: ask("offerModule"),
  getRecordCopy: ask("getRecordCopy"),
  keepRecordCopy: ask("keepRecordCopy"),
  clearRecordCopy: ask("clearRecordCopy"),
  updateRecordCopy: ask("updateRecordCopy"),
  proposePerson: ask("proposePerson"),
  findPerson: ask("findPerson"),
  createPerson: ask("createPerson"),
  openRecord: ask("openRecord"),
  changeSettings: ask("changeSettings"),
  watchFolder: ask("watchFolder"),
  suggestSent: ask("suggestSent"),
  watchSent: ask("watchSent"),
  listSent: ask("listSent"),
  openSent: ask("openSent"),
  dismissSent: ask("dismissSent"),
  getSignInOptions: ask("getSignInOptions"),
  signIn: ask("signIn"),
  cancelSignIn: ask("cancelSignIn"),
  keepInFile: ask("keepInFile"),
  signInToProxy: ask("signInToProxy"),
  putOffProxy: ask("putOffProxy"),
  getNetworkRoute: ask("getNetworkRoute"),
  getDiagnostics: ask("getDiagnostics"),
  getSupportFile: ask("getSupportFile"),
  saveSupportFile: ask("saveSupportFile"),
  restartToUpdate: ask("restartToUpdate"),
  showFolder: ask("showFolder"),
  switchOrganisation: ask("switchOrganisation"),
  signOut: ask("signOut"),
  on: {
    snapshot: listen("snapshot"),
    organisations: listen("organisations"),
    colleagues: listen("colleagues"),
    settings: listen("settings"),
    signIn: listen("signIn"),
    keeping: listen("keeping"),
    proxySignIn: listen("proxySignIn"),
    watchedFolder: listen("watchedFolder"),
    sentMails: listen("sentMails"),
    records: listen("records"),
    drafts: listen("drafts"),
    openings: listen("openings"),
    jobs: listen("jobs"),
    connection: listen("connection"),
    ownAddresses: listen("ownAddresses"),
    neverFile: listen("neverFile"),
    favourites: listen("favourites"),
    refused: listen("refused"),
    taken: listen("taken"),
    updateReady: listen("updateReady"),
    notices: listen("notices"),
    show: listen("show"),
  },
};

contextBridge.exposeInMainWorld("mailpin", bridge);
