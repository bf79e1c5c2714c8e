import { cancelReasons } from '../../call.js';

export default async function handler(_request, response) {
  const { OCC_URL: baseUrl, OCC_USERNAME: username, OCC_PASSWORD: password } = process.env;
  response.status(200).json(await cancelReasons({ baseUrl, username, password }));
}
