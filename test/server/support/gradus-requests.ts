import {
    CELL_EDITS_REQUEST,
    type CellEditsAnswer,
    type CellEditsParams,
    EXPORT_JSON_REQUEST,
    type ExportAnswer,
    type ExportParams,
    PLACE_REQUEST,
    type PlaceAnswer,
    type PlaceParams,
    PREVIEW_CHANGED,
    PREVIEW_CLOSED,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewChanged,
    type PreviewClosed,
    type PreviewParams,
    SUBJECT_REQUEST,
    type SubjectAnswer,
    type SubjectParams
} from '@gradus/protocol';
import { NotificationType, RequestType } from 'vscode-languageserver-protocol';

/** Gradus' own messages, for a client that is typed like the protocol's own. */
export const EXPORT_JSON = new RequestType<ExportParams, ExportAnswer, void>(EXPORT_JSON_REQUEST);
export const PREVIEW = new RequestType<PreviewParams, PreviewAnswer, void>(PREVIEW_REQUEST);
export const PREVIEW_IS_CHANGED = new NotificationType<PreviewChanged>(PREVIEW_CHANGED);
export const PREVIEW_IS_CLOSED = new NotificationType<PreviewClosed>(PREVIEW_CLOSED);
export const PLACE = new RequestType<PlaceParams, PlaceAnswer, void>(PLACE_REQUEST);
export const CELL_EDITS = new RequestType<CellEditsParams, CellEditsAnswer, void>(CELL_EDITS_REQUEST);
export const SUBJECT = new RequestType<SubjectParams, SubjectAnswer, void>(SUBJECT_REQUEST);
