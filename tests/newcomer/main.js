import { cancelReasons } from './call.js';

const { OCC_URL: baseUrl, OCC_USERNAME: username, OCC_PASSWORD: password } = process.env;
console.log(JSON.stringify(await cancelReasons({ baseUrl, username, password })));
