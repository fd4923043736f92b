import { mount } from '../surface/mount.tsx';
import '../../assets/card.css';
import { Reader } from './Reader.tsx';
import './style.css';

mount(<Reader />);
