import {
    type Connection,
    type ConnectionOptions,
    ErrorCodes,
    ExitNotification,
    InitializeRequest,
    Message,
    type RequestMessage,
    ResponseError
} from 'vscode-languageserver';

/** What is asked too early is taken for this request, which is always refused. */
const TOO_EARLY = 'gradus/tooEarly';

/**
 * Makes a connection over which nothing is done before `initialize` has come, as the protocol asks: requests are refused at
 * once, and notifications are dropped, but the one that ends the server.
 *
 * @param connect makes the connection with these options
 */
export function refuseUntilInitialized(connect: (options: ConnectionOptions) => Connection): Connection {
    let isInitialized = false;
    const connection = connect({
        messageStrategy: {
            handleMessage(message, next) {
                if (!isInitialized && Message.isNotification(message) && message.method !== ExitNotification.method)
                    return;
                isInitialized ||= Message.isRequest(message) && message.method === InitializeRequest.method;
                if (isInitialized || !Message.isRequest(message)) return next(message);
                const refused: RequestMessage = { ...message, method: TOO_EARLY };
                return next(refused);
            }
        }
    });
    connection.onRequest(
        TOO_EARLY,
        () => new ResponseError(ErrorCodes.ServerNotInitialized, 'The server has not been initialized yet.')
    );
    return connection;
}
